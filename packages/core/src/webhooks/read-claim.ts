import { type Submission, submissionFromWire } from '../model/submission.ts';
import { isRecord, record, text } from '../model/wire-values.ts';

/** The status that a trigger stands for; payloads of some generations leave it out. */
const STATUS_OF: Readonly<Record<string, string>> = {
	created: 'incomplete',
	retry: 'incomplete',
	submit: 'pending',
	approved: 'approved',
	rejected: 'rejected',
};

/**
 * What a webhook says of its submission. Webhooks are flat where answers nest, and spell some names otherwise, so
 * they are put into the answer's form first. Source: argos-api.md §8.3, §14.
 */
export function readClaim(raw: Readonly<Record<string, unknown>>, trigger: string): Submission {
	const edit = record(raw.data);
	const kyc = record(raw.kyc_result);
	const status = text(kyc.status) ?? text(raw.kyc_status) ?? text(edit.kyc_result) ?? STATUS_OF[trigger];
	const claim = submissionFromWire({
		...raw,
		data: {
			...raw,
			full_name: text(raw.full_name) ?? raw.fullName,
			ip_address: raw.ipAddress,
			idcard_issuingCountry: raw.issuingCountry,
			idcard_issueDate: raw.issueDate,
			idcard_expireDate: raw.expireDate,
		},
		cf: isRecord(raw.cf) ? raw.cf : raw,
		kyc: { result: status, comment: kyc.comment, commentCode: kyc.commentCode },
		aml: raw.aml_result,
		tokenId: text(raw.tokenId) ?? text(raw.token_id) ?? raw.Token_id,
		reviewer: text(kyc.reviewer) ?? edit.reviewer,
		created_at: text(raw.created_at) ?? kyc.created_at,
		updated_at: text(kyc.updated_at) ?? text(kyc.update_at) ?? raw.update_time,
		pending_at: text(kyc.pending_at) ?? edit.pending_at,
		kyc_result_at: decidedAt(kyc, trigger),
	});
	return { ...claim, raw };
}

/** `rejected` has no time of its own but that of the update. */
function decidedAt(kyc: Record<string, unknown>, trigger: string): unknown {
	const updated = trigger === 'rejected' ? (text(kyc.updated_at) ?? kyc.update_at) : undefined;
	return text(kyc.kyc_result_at) ?? updated;
}
