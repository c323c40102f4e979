import type { RemoveMonitoringInput } from '../../endpoints/monitoring.ts';
import { assertInput } from '../check-input.ts';
import { ADMIN } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { MONITORING } from '../resources.ts';
import { WORKLIST_ID } from './fields.ts';

/** Source: argos-api.md §5.17. */
export const removeMonitoringOperation: ObjectOperation<
	RemoveMonitoringInput,
	{ recordIds: readonly string[] }
> = {
	id: 'monitoring.remove',
	resource: MONITORING,
	verb: { value: 'remove', label: 'Remove' },
	summary: 'Takes records out of ongoing AML monitoring.',
	kind: 'destructive',
	output: 'object',
	endpoint: 'monitoring.remove',
	fields: {
		worklistId: WORKLIST_ID,
		recordIds: {
			type: 'texts',
			label: 'Record IDs',
			help: 'Up to 25 records of this worklist.',
			example: 'rec0000example01',
			required: true,
			maximum: 25,
		},
		admin: ADMIN,
	},
	outputFields: [{ path: 'recordIds', label: 'Record IDs', type: 'list' }],
	sample: { recordIds: ['rec0000example01'] },
	async run(argos, input, options) {
		assertInput('Remove from monitoring', this.fields, input);
		await argos.monitoring.remove(input, options);
		return { recordIds: input.recordIds };
	},
};
