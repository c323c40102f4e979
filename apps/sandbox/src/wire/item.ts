import type { Case, ImageType } from '../case.ts';
import type { Switches } from '../switches.ts';
import { fullData, thinData } from './data.ts';
import { withoutAbsent } from './without-absent.ts';

export const REQUEST_TYPES = ['kyc', 'aml', 'data', 'others'] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

type Item = Record<string, unknown>;

/** The item of a query for one case: the fullest answer (argos-api.md §5.2). */
export function singleItem(record: Case, switches: Switches): Item {
	if (record.deletedAt !== undefined) return remains(record);
	const { scores, attempts, images = [], extras } = record;
	const score = (value: number) => (switches.scoresAs === 'string' ? String(value) : value);
	return {
		data: fullData(record, switches),
		...frame(record),
		...(images.length > 0 && { image: references(record.submissionId, images) }),
		...extras,
		...(scores && { recognition_score: score(scores.recognition), argos_score: score(scores.argos) }),
		project_options: { option_aml: true, option_addressData: false, option_idNumber: true },
		kyc: { ...kycResult(record), ...(attempts.length > 0 && { attempts }) },
		aml: amlResult(record),
	};
}

/** The item of a list: thinner than {@link singleItem} (argos-api.md §5.2). */
export function listItem(record: Case, switches: Switches): Item {
	if (record.deletedAt !== undefined) return remains(record);
	return {
		data: thinData(record, switches),
		...frame(record),
		kyc: kycResult(record),
		...(switches.listCarriesAml && { aml: amlResult(record) }),
	};
}

/** `request_type`: one part with its `submission_id`, or with `others` all the rest (argos-api.md §5.2). */
export function partOf(record: Case, item: Item, type: RequestType): Item {
	const { kyc, data, aml: _aml, ...others } = item;
	const { submission_id } = item;
	switch (type) {
		case 'kyc':
			return { submission_id, kyc };
		case 'data':
			return { submission_id, data };
		case 'aml':
			return { submission_id, aml: amlResult(record) };
		case 'others':
			return others;
	}
}

// What a deleted case keeps (argos-api.md §5.5); how ARGOS shows it is UNKNOWN.
function remains(record: Case): Item {
	const { applicant, status } = record;
	return { data: withoutAbsent({ idType: applicant.idType }), ...frame(record), kyc: { result: status } };
}

// What these references look like is UNKNOWN; ours name the picture and lead nowhere.
function references(submissionId: string, images: ImageType[]): Item {
	return Object.fromEntries(images.map((type) => [type, `${submissionId}/${type}`]));
}

function frame(record: Case): Item {
	return withoutAbsent({
		email: record.email || undefined,
		submission_id: record.submissionId,
		applicant_id: record.applicantId,
		userid: record.userid,
		tokenId: record.tokenId,
		created_at: record.createdAt,
		updated_at: record.updatedAt,
		pending_at: record.pendingAt,
		kyc_result_at: record.resultAt,
		reviewer: record.reviewer,
	});
}

// Comments exist for rejected cases only, and they are arrays here.
function kycResult({ status, comments, commentCodes }: Case): Item {
	return status === 'rejected'
		? { result: status, comment: comments, commentCode: commentCodes }
		: { result: status };
}

/** What the last screening found (argos-api.md §5.2). */
export function amlResult({ aml }: Pick<Case, 'aml'>): Item {
	if (!aml) return { currentstatus: 'Not Screened', risk_level_summary: 'Not Screened' };
	return {
		currentstatus: 'Red Flag',
		risk_level_summary: aml.riskLevel,
		matches: aml.matches.map((match) => ({ resource_id: match.resourceId })),
	};
}
