import type { GetAmlReportInput } from '../../endpoints/get-aml-report.ts';
import { assertInput } from '../check-input.ts';
import { FILE_OUTPUT } from '../file-output.ts';
import type { FileOperation } from '../operation.ts';
import { AML } from '../resources.ts';

/** Source: argos-api.md §5.14. */
export const downloadAmlReportOperation: FileOperation<GetAmlReportInput> = {
	id: 'aml.downloadReport',
	resource: AML,
	verb: { value: 'downloadReport', label: 'Download Report' },
	summary: 'Downloads the PDF report of one AML match of a red-flagged submission.',
	kind: 'read',
	output: 'file',
	endpoint: 'aml.report',
	fields: {
		resourceId: {
			type: 'text',
			label: 'Resource ID',
			help: 'The id of one AML match: resourceId in the matches of a red-flagged submission.',
			example: 'res0000example01',
			required: true,
		},
	},
	outputFields: FILE_OUTPUT,
	sample: { fileName: 'report.pdf', mediaType: 'application/pdf' },
	async run(argos, input, options) {
		assertInput('Download AML report', this.fields, input);
		return argos.aml.report(input.resourceId, options);
	},
};
