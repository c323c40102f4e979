import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { PROJECTION } from '../resources.ts';
import { PROJECTION_ID } from './fields.ts';

/** Source: argos-api.md §5.18. */
export const deleteProjectionOperation: ObjectOperation<{ projectionId: string }, { projectionId: string }> =
	{
		id: 'projection.delete',
		resource: PROJECTION,
		verb: { value: 'delete', label: 'Delete' },
		summary: 'Deletes a projection. The fields that it hid can be seen again.',
		kind: 'destructive',
		output: 'object',
		endpoint: 'projections.delete',
		fields: { projectionId: PROJECTION_ID },
		outputFields: [{ path: 'projectionId', label: 'Projection ID', type: 'text' }],
		sample: { projectionId: 'prj0000example01' },
		async run(argos, input, options) {
			assertInput('Delete projection', this.fields, input);
			await argos.projections.delete(input.projectionId, options);
			return { projectionId: input.projectionId };
		},
	};
