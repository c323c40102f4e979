import type { Projection } from '../../model/projection.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { PROJECTION } from '../resources.ts';
import { PROJECTION_ID, PROJECTION_OUTPUT, PROJECTION_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.18. */
export const getProjectionOperation: ObjectOperation<{ projectionId: string }, Projection> = {
	id: 'projection.get',
	resource: PROJECTION,
	verb: { value: 'get', label: 'Get' },
	summary: 'Gets one projection.',
	kind: 'read',
	output: 'object',
	endpoint: 'projections.get',
	fields: { projectionId: PROJECTION_ID },
	outputFields: PROJECTION_OUTPUT,
	sample: PROJECTION_SAMPLE,
	async run(argos, input, options) {
		assertInput('Get projection', this.fields, input);
		return argos.projections.get(input.projectionId, options);
	},
};
