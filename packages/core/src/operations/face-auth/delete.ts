import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { FACE_AUTH } from '../resources.ts';
import { AUTHENTICATION_ID } from './fields.ts';

type Id = { authenticationId: string };

/** Source: argos-api.md §6. */
export const deleteFaceAuthOperation: ObjectOperation<Id, Id> = {
	id: 'faceAuth.delete',
	resource: FACE_AUTH,
	verb: { value: 'delete', label: 'Delete' },
	summary: 'Erases a face authentication for good; its id, status and time stay.',
	kind: 'destructive',
	output: 'object',
	endpoint: 'faceAuth.delete',
	fields: { authenticationId: AUTHENTICATION_ID },
	outputFields: [{ path: 'authenticationId', label: 'Authentication ID', type: 'text' }],
	sample: { authenticationId: 'fac0000example01' },
	async run(argos, input, options) {
		assertInput('Delete face authentication', this.fields, input);
		await argos.faceAuth.delete(input.authenticationId, options);
		return { authenticationId: input.authenticationId };
	},
};
