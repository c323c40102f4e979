import type { CreateProjectionInput } from '../../endpoints/projections.ts';
import type { Projection } from '../../model/projection.ts';
import { PROJECTABLE_FIELDS } from '../../schemas/data-fields.ts';
import { assertInput } from '../check-input.ts';
import { choicesOf } from '../choices-of.ts';
import type { ObjectOperation } from '../operation.ts';
import { PROJECTION } from '../resources.ts';
import { PROJECTION_OUTPUT, PROJECTION_SAMPLE } from './fields.ts';

/** Source: argos-api.md §5.18. */
export const createProjectionOperation: ObjectOperation<CreateProjectionInput, Projection> = {
	id: 'projection.create',
	resource: PROJECTION,
	verb: { value: 'create', label: 'Create' },
	summary:
		'Makes a policy that hides fields of the Liveform submissions made with it. A project has ten at most.',
	kind: 'write',
	output: 'object',
	endpoint: 'projections.create',
	fields: {
		name: {
			type: 'text',
			label: 'Name',
			help: 'Lower-case letters, digits and underscores; unique in the project.',
			example: 'no_numbers',
			required: true,
		},
		fields: {
			type: 'choices',
			label: 'Hidden Fields',
			help: 'What ARGOS no longer shows in answers and webhooks.',
			example: 'identityNumber,documentNumber',
			required: true,
			choices: choicesOf(PROJECTABLE_FIELDS),
		},
	},
	outputFields: PROJECTION_OUTPUT,
	sample: PROJECTION_SAMPLE,
	async run(argos, input, options) {
		const named = typeof input.name === 'string' && input.name !== '';
		assertInput('Create projection', this.fields, input, [
			named &&
				!/^[a-z0-9_]+$/.test(input.name) && {
					field: 'name',
					reason: 'may hold lower-case letters, digits and underscores only',
				},
		]);
		return argos.projections.create(input, options);
	},
};
