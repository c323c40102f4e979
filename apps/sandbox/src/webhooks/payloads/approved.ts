import { common, entered, identity } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `approved`, for people who were checked by a document (argos-api.md §8.3). */
export function approved(telling: Telling): Payload {
	return telling.switches.webhookGeneration === 'new' ? newest(telling) : older(telling);
}

function newest(telling: Telling): Payload {
	const { record } = telling;
	const { userid: _userid, tokenId: _tokenId, ipAddress: _ipAddress, ...fields } = common(telling);
	return entered({
		...fields,
		applicant_id: record?.applicantId,
		kyc_result: result(telling),
		...identity(record),
		phoneNumber: record?.applicant.phoneNumber,
		ssnNumber: record?.applicant.ssnNumber,
		additional_list: record?.extras?.additional_list,
	});
}

function older(telling: Telling): Payload {
	const { record } = telling;
	const { full_name, first_name: _first, last_name: _last, age_group: _age, ...person } = identity(record);
	const { idType, issuingCountry, issueDate, expireDate, identityNumber, documentNumber } =
		record?.applicant ?? {};
	const additional: unknown = record?.extras?.additional_list;
	return entered({
		...common(telling),
		applicant_id: record?.applicantId,
		kyc_result: { ...result(telling), ...(record?.pendingAt && { pending_at: record.pendingAt }) },
		fullName: full_name,
		...person,
		idType,
		issuingCountry,
		issueDate,
		expireDate,
		identityNumber,
		documentNumber,
		// One object on the older pages, an array of them later.
		additional_list: Array.isArray(additional) ? additional[0] : additional,
	});
}

function result({ record }: Telling): Payload {
	return entered({
		status: 'approved',
		updated_at: record?.updatedAt,
		created_at: record?.createdAt,
		kyc_result_at: record?.resultAt,
		reviewer: record?.reviewer,
	});
}
