import type { ScreenAmlInput, ScreeningResult } from '../../endpoints/screen-aml.ts';
import { assertInput } from '../check-input.ts';
import { SUBMISSION_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { AML } from '../resources.ts';

/** Source: argos-api.md §5.13 (the path is not documented). */
export const screenAmlOperation: ObjectOperation<ScreenAmlInput, ScreeningResult> = {
	id: 'aml.screen',
	resource: AML,
	verb: { value: 'screen', label: 'Screen' },
	summary: 'Screens one submission against the watch lists. ARGOS may bill each screening.',
	kind: 'write',
	output: 'object',
	endpoint: 'aml.screen',
	fields: {
		submissionId: SUBMISSION_ID,
		amlThreshold: {
			type: 'number',
			label: 'Threshold',
			help: 'Matches below this score are left out; needed when the dashboard has none.',
			example: '93',
			minimum: 0,
			maximum: 100,
		},
	},
	outputFields: [
		{ path: 'message', label: 'Message', type: 'text' },
		{ path: 'result', label: 'Result', type: 'text' },
	],
	sample: {
		message: 'success',
		result: 'Red Flag',
		raw: { message: 'success', result: 'Red Flag', raw_data: {} },
	},
	async run(argos, input, options) {
		assertInput('Screen for AML', this.fields, input);
		return argos.aml.screen(input, options);
	},
};
