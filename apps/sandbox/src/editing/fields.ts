import type { Applicant } from '../case.ts';
import { KNOWN_ID_TYPES } from '../migration/fields.ts';
import { hasFormat } from '../migration/formats.ts';
import type { Switches } from '../switches.ts';

/** The applicant's fields that an edit can change (argos-api.md §5.4); the last four are INFERRED. */
export const EDITABLE = [
	'idType',
	'issuingCountry',
	'fullName',
	'firstName',
	'lastName',
	'gender',
	'birthDate',
	'nationality',
	'issueDate',
	'expireDate',
	'identityNumber',
	'documentNumber',
	'serialNumber',
	'privacyShield',
	'curpNumber',
	'version',
	'typeOfPermit',
] as const satisfies readonly (keyof Applicant)[];

export type Editable = (typeof EDITABLE)[number];
export type Changes = Partial<Record<Editable, string>>;

/** Fields with a form that is checked. */
const FORMED = ['issuingCountry', 'gender', 'birthDate', 'nationality', 'issueDate', 'expireDate'] as const;

/** Whether a changed field has the form that the documents give for it. */
export function isGood({
	field,
	text,
	switches,
}: {
	field: Editable;
	text: string;
	switches: Switches;
}): boolean {
	if (field === 'idType') return isIdType(text, switches);
	const formed = FORMED.find((name) => name === field);
	return !formed || hasFormat({ field: formed, text, switches });
}

export function isIdType(text: string, { editIdTypes }: Switches): boolean {
	return editIdTypes === 'open' || (KNOWN_ID_TYPES as readonly string[]).includes(text);
}
