import type { DataField, ErasableField } from '@argos/core';
import { type Applicant, type Case, EXTRAS, type ImageType } from '../case.ts';
import type { Erasure } from './check-fields.ts';

/** What stands behind a member of `data`; `age_group` is derived, and the names are one name. */
const SOURCES: Partial<Record<DataField, keyof Applicant>> = {
	first_name: 'firstName',
	last_name: 'lastName',
	full_name: 'fullName',
	name: 'fullName',
	date_of_birth: 'birthDate',
	ip_address: 'ipAddress',
	idcard_issuingCountry: 'issuingCountry',
	idcard_issueDate: 'issueDate',
	idcard_expireDate: 'expireDate',
};

const PICTURES: Partial<Record<ErasableField, ImageType>> = {
	id_image: 'idImage',
	selfie_image: 'selfieImage',
};

/** The pictures that a partial deletion takes along. */
export function erasedImages({ fields }: Erasure): ImageType[] {
	return fields.flatMap((field) => PICTURES[field] ?? []);
}

/** A case without the parts that a partial deletion names (argos-api.md §5.6). */
export function erased(
	record: Case,
	erasure: Erasure,
	addressFullAs: 'address_input' | 'address_formatted',
): Case {
	const { fields, dataFields } = erasure;
	const images = erasedImages(erasure);
	const extras = EXTRAS.filter((extra) => (fields as string[]).includes(extra));
	const { applicantId, userid, ...kept } = record;
	return {
		...kept,
		...(applicantId !== undefined && !fields.includes('applicant_id') && { applicantId }),
		...(userid !== undefined && !fields.includes('userid') && { userid }),
		...(fields.includes('email') && { email: '' }),
		...(record.images && { images: record.images.filter((type) => !images.includes(type)) }),
		...(record.extras && { extras: without(record.extras, extras) }),
		...(fields.includes('data') && withoutData(record, dataFields, addressFullAs)),
	};
}

function withoutData(
	{ applicant, ageGroupErased }: Case,
	names: readonly DataField[],
	addressFullAs: DataField,
): Pick<Case, 'applicant' | 'ageGroupErased'> {
	const keys: string[] = names.map((name) => SOURCES[name] ?? name);
	if (names.includes(addressFullAs)) keys.push('address_full');
	const gone = ageGroupErased || names.includes('age_group');
	return {
		applicant: { ...without(applicant, keys), ...(keys.includes('fullName') && { fullName: '' }) },
		...(gone && { ageGroupErased: true }),
	};
}

function without<T extends object>(fields: T, names: readonly string[]): T {
	return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name))) as T;
}
