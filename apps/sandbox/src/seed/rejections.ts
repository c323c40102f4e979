/**
 * Reject codes of argos-api.md §10.2. One comment is the vendor's (too_many_retry); the other texts are the
 * sandbox's own.
 */
export const REJECTIONS: readonly [Rejection, ...Rejection[]] = [
	{ code: 'too_many_retry', comment: 'Multiple invalid KYC attempts' },
	{ code: 'id_image_badImage', comment: 'The picture of the document is not legible' },
	{ code: 'id_image_invalidId', comment: 'The document is not of an accepted kind' },
	{ code: 'id_info_dataMismatch', comment: 'The entered data differs from the document' },
	{ code: 'expired_id', comment: 'The document has expired' },
	{ code: 'duplicated_user_PII_exact', comment: 'The same person was submitted before' },
	{ code: 'duplicated_face', comment: 'The same face was submitted before' },
	{ code: 'no-date-of-birth', comment: 'The document shows no date of birth' },
];

export interface Rejection {
	code: string;
	comment: string;
}
