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
		age_group: ageGroup({ birthDate: applicant.birthDate, on: record.createdAt }),
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
		[switches.addressFullAs]: applicant.address_full,
	});
}

function nameFields({ applicant }: Case, { nameKeys }: Switches): Record<string, unknown> {
	return {
		...(nameKeys !== 'new' && { name: applicant.fullName }),
		...(nameKeys !== 'old' && {
			full_name: applicant.fullName,
			first_name: applicant.firstName,
			last_name: applicant.lastName,
		}),
	};
}
