import { promisedTexts } from '../model/promised.ts';
import type { Endpoint } from './endpoint.ts';

export interface ReviewSubmissionInput {
	submissionId: string;
	/** E-mail of an administrator of the project. */
	admin: string;
	status: 'approved' | 'rejected';
	/** Why; needed for a rejection. */
	rejectComment?: string | undefined;
	fullName?: string | undefined;
	gender?: 'female' | 'male' | undefined;
	/** `YYYY-MM-DD` */
	issueDate?: string | undefined;
	/** `YYYY-MM-DD` */
	expireDate?: string | undefined;
	/** `YYYY-MM-DD` */
	birthDate?: string | undefined;
	idType?: string | undefined;
}

export interface ReviewResult {
	submissionId: string;
	status: string;
}

/**
 * Decides a pending case. Only in projects whose reviewer is set to "Client". Source: argos-api.md §5.7 (the
 * page says URL-query format and shows JSON; JSON is sent).
 */
export const reviewSubmission: Endpoint<ReviewSubmissionInput, ReviewResult> = {
	id: 'submissions.review',
	title: 'Review submission',
	method: 'POST',
	path: '/submission/review',
	safety: 'once',
	input: 'json',
	encryption: 'unknown',
	parameters: {
		submissionId: 'submissionId',
		admin: 'admin',
		status: 'status',
		rejectComment: 'rejectComment',
		fullName: 'updateFields.fullName',
		gender: 'updateFields.gender',
		issueDate: 'updateFields.issueDate',
		expireDate: 'updateFields.expireDate',
		birthDate: 'updateFields.birthDate',
		idType: 'updateFields.idType',
	},
	answer: {
		type: 'json',
		read: (body) => {
			const { submissionId, finalStatus } = promisedTexts(body, 'submissionId', 'finalStatus');
			return { submissionId: String(submissionId), status: String(finalStatus) };
		},
	},
	source: '§5.7',
};
