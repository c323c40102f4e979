import type { Projection } from '../../model/projection.ts';
import { listed } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { PROJECTION } from '../resources.ts';
import { PROJECTION_OUTPUT, PROJECTION_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.18. */
export const getManyProjectionsOperation: ListOperation<object, Projection> = {
	id: 'projection.getMany',
	resource: PROJECTION,
	verb: { value: 'getMany', label: 'Get Many' },
	summary: 'Lists the projections of the project.',
	kind: 'read',
	output: 'list',
	endpoint: 'projections.list',
	fields: {},
	outputFields: PROJECTION_OUTPUT,
	sample: PROJECTION_SAMPLE,
	run: (argos, _input, options) => listed(argos.projections.list(options)),
};
