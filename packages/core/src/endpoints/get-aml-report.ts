import type { Endpoint } from './endpoint.ts';

export interface GetAmlReportInput {
	/** `resourceId` of one AML match of a red-flagged submission. */
	resourceId: string;
}

/** The PDF report of one AML match. Source: argos-api.md §5.14. */
export const getAmlReport: Endpoint<GetAmlReportInput, never> = {
	title: 'Download AML report',
	method: 'GET',
	path: '/report/aml',
	safety: 'read',
	input: 'query',
	parameters: { resourceId: 'resourceId' },
	answer: { type: 'file', mediaType: 'application/pdf', fileName: 'report.pdf' },
	source: '§5.14',
};
