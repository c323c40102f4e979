import type { OutputField } from '../operation.ts';

/** What users pick from a submission for their next step, the most wanted first. */
export const SUBMISSION_OUTPUT: readonly OutputField[] = [
	{ path: 'submissionId', label: 'Submission ID', type: 'text' },
	{ path: 'status', label: 'Status', type: 'text' },
	{ path: 'email', label: 'Email', type: 'text', sensitive: true },
	{ path: 'fullName', label: 'Full Name', type: 'text', sensitive: true },
	{ path: 'userId', label: 'User ID', type: 'text' },
	{ path: 'nationality', label: 'Nationality', type: 'text' },
	{ path: 'birthDate', label: 'Birth Date', type: 'date', sensitive: true },
	{ path: 'aml.status', label: 'AML Status', type: 'text' },
	{ path: 'aml.riskLevel', label: 'AML Risk Level', type: 'text' },
	{ path: 'commentCodes', label: 'Reject Codes', type: 'list' },
	{ path: 'comments', label: 'Reject Comments', type: 'list' },
	{ path: 'createdAt', label: 'Created At', type: 'date-time' },
	{ path: 'decidedAt', label: 'Decided At', type: 'date-time' },
];

/** A fictional approved submission with one AML match. */
export const SUBMISSION_SAMPLE = {
	submissionId: 'sub0000example01',
	status: 'approved',
	email: 'ana.example@example.com',
	userId: 'user-0001',
	fullName: 'Ana Example',
	nationality: 'PRT',
	birthDate: '1990-12-31',
	document: { type: 'passport', issuingCountry: 'PRT' },
	address: {},
	custom: { cf1: 'newsletter' },
	comments: [],
	commentCodes: [],
	aml: {
		status: 'Red Flag',
		riskLevel: 'Medium',
		matches: [{ resourceId: 'res0000example01', raw: { resource_id: 'res0000example01' } }],
	},
	reviewer: 'system',
	createdAt: '2026-01-15T09:30:00.000Z',
	updatedAt: '2026-01-15T10:05:00.000Z',
	decidedAt: '2026-01-15T10:05:00.000Z',
	raw: { submission_id: 'sub0000example01', kyc: { result: 'approved' } },
} as const;
