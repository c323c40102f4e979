import type { Applicant } from '../case.ts';
import type { Beginning } from '../cases/begin-case.ts';
import { formText } from '../gateway/read-form.ts';
import { tokenOf } from './check-start.ts';
import { type FormLink, listOf, textOf } from './link.ts';

const ENTERED = [
	'birthDate',
	'gender',
	'nationality',
	'idType',
	'issuingCountry',
	'documentNumber',
	'expireDate',
	'phoneNumber',
] as const;
const OWN = ['cf1', 'cf2', 'cf3'] as const;

/** What a person entered at the first step, together with what the link says about them. */
export function readDocument(
	form: FormData,
	{ link, ip }: { link: FormLink; ip: string },
): { beginning: Beginning } | { note: string } {
	const fullName = formText(form, 'fullName');
	const email = formText(form, 'email');
	const issuingCountry = textOf(link, 'selectedIssuingCountry') ?? formText(form, 'issuingCountry');
	const idType = textOf(link, 'selectedIdType') ?? formText(form, 'idType');
	if (!fullName || !email || !issuingCountry || !idType)
		return { note: 'Fill in document, name and e-mail.' };
	if (!email.includes('@')) return { note: 'The e-mail address has no @.' };
	if (listOf(link, 'allowedCountries')?.includes(issuingCountry) === false) {
		return { note: 'Documents of this country are not accepted here.' };
	}
	if (listOf(link, 'allowedIdTypes')?.includes(idType) === false) {
		return { note: 'This kind of document is not accepted here.' };
	}
	const entered = ENTERED.map((name) => [name, formText(form, name)]);
	const own = OWN.map((name) => [name, textOf(link, name)]);
	const given = [...entered, ...own].filter(([, value]) => value !== undefined);
	const applicant: Applicant = {
		fullName,
		...Object.fromEntries(given),
		issuingCountry,
		idType,
		ipAddress: ip,
	};
	const userid = textOf(link, 'userid');
	const tokenId = tokenOf(link);
	return {
		beginning: {
			email,
			applicant,
			...(userid !== undefined && { userid }),
			...(tokenId !== undefined && { tokenId }),
		},
	};
}
