import type { Endpoint } from './endpoint.ts';

export interface GetAmlReportInput {
	/** `resourceId` of one AML match of a red-flagged submission. */
	resourceId: string;
}

/** The PDF report of one AML match. Source: argos-api.md §5.14. */
export const getAmlReport: Endpoint<GetAmlReportInput, never> = {
	id: 'aml.report',
	title: 'Download AML report',
	method: 'GET',
	path: '/report/aml',
	versions: ['v2', 'v3'],
	safety: 'read',
	input: 'query',
	parameters: { resourceId: 'resourceId' },
	answer: { type: 'file', kind: 'pdf', fileName: 'report' },
	// Its errors are not documented; the id is all that can be wrong with it.
	refusedAdvice:
		'Check the resource id: it stands with the AML matches of a red-flagged submission of this project.',
	source: '§5.14',
};
