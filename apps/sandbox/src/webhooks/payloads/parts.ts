import type { Case } from '../../case.ts';
import { ageGroup } from '../../wire/age-group.ts';
import type { Payload, Telling } from './telling.ts';

/** Only what was entered is present: no empty texts, no empty objects (argos-api.md §8.1). */
export function entered(fields: Payload): Payload {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The fields that ID check events share; `userid`, `tokenId` and `ipAddress` are not in all of them. */
export function common({ record, submissionId, details }: Telling): Payload {
	return {
		submission_id: submissionId,
		email: record?.email,
		cf: customFields(record),
		userid: record?.userid,
		tokenId: details.tokenId ?? record?.tokenId,
		ipAddress: record?.applicant.ipAddress,
		duplicated_information: record?.extras?.duplicated_information,
	};
}

export function customFields(record: Case | undefined): Payload {
	const { cf1, cf2, cf3 } = record?.applicant ?? {};
	return entered({ cf1, cf2, cf3 });
}

/** Who the applicant is, with the names in the newest spelling. */
export function identity(record: Case | undefined): Payload {
	if (!record) return {};
	const { applicant, createdAt, ageGroupErased } = record;
	return {
		age_group: ageGroupErased ? undefined : ageGroup({ birthDate: applicant.birthDate, on: createdAt }),
		gender: applicant.gender,
		date_of_birth: applicant.birthDate,
		nationality: applicant.nationality,
		full_name: applicant.fullName,
		first_name: applicant.firstName,
		last_name: applicant.lastName,
	};
}
