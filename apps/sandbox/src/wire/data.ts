import type { Case } from '../case.ts';
import type { Switches } from '../switches.ts';
import { ageGroup } from './age-group.ts';
import { withoutAbsent } from './without-absent.ts';

/** The `data` object of a list item: the few fields that lists print (argos-api.md §5.2). */
export function thinData(record: Case, switches: Switches): Record<string, unknown> {
	const { applicant } = record;
	return withoutAbsent({
		...nameFields(record, switches),
		gender: applicant.gender,
		nationality: applicant.nationality,
		date_of_birth: applicant.birthDate,
		ip_address: applicant.ipAddress,
		cf1: applicant.cf1,
		cf2: applicant.cf2,
		cf3: applicant.cf3,
	});
}

/** The `data` object of a single item: everything that was entered. */
export function fullData(record: Case, switches: Switches): Record<string, unknown> {
	const { applicant } = record;
	return withoutAbsent({
		...thinData(record, switches),
		age_group: record.ageGroupErased
			? undefined
			: ageGroup({ birthDate: applicant.birthDate, on: record.createdAt }),
		idType: applicant.idType,
		idcard_issuingCountry: applicant.issuingCountry,
		idcard_issueDate: applicant.issueDate,
		idcard_expireDate: applicant.expireDate,
		identityNumber: applicant.identityNumber,
		documentNumber: applicant.documentNumber,
		address_city: applicant.address_city,
		address_country: applicant.address_country,
		address_state: applicant.address_state,
		address_street: applicant.address_street,
		address_street2: applicant.address_street2,
		address_zipcode: applicant.address_zipcode,
		address_globalCode: applicant.address_globalCode,
		address_compoundCode: applicant.address_compoundCode,
		address_formatted: applicant.address_formatted,
		address_input: applicant.address_input,
		address_detail: applicant.address_detail,
		...(applicant.address_full !== undefined && { [switches.addressFullAs]: applicant.address_full }),
		phoneNumber: applicant.phoneNumber,
		ssnNumber: applicant.ssnNumber,
		typeOfPermit: applicant.typeOfPermit,
	});
}

function nameFields({ applicant }: Case, { nameKeys }: Switches): Record<string, unknown> {
	return {
		...(nameKeys !== 'new' && { name: applicant.fullName || undefined }),
		...(nameKeys !== 'old' && {
			full_name: applicant.fullName || undefined,
			first_name: applicant.firstName,
			last_name: applicant.lastName,
		}),
	};
}
