import type { VerifyFaceInput } from '../../endpoints/face-auth.ts';
import type { FaceAuthentication } from '../../model/face-authentication.ts';
import { assertInput } from '../check-input.ts';
import { customField, picture, SUBMISSION_ID, USER_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { FACE_AUTH } from '../resources.ts';
import { FACE_AUTH_OUTPUT, FACE_AUTH_SAMPLE } from './fields.ts';

/** Source: argos-api.md §6. */
export const verifyFaceOperation: ObjectOperation<VerifyFaceInput, FaceAuthentication> = {
	id: 'faceAuth.verify',
	resource: FACE_AUTH,
	verb: { value: 'verify', label: 'Verify Face' },
	summary: 'Compares a face with that of an approved submission. It does not check that the face is alive.',
	kind: 'write',
	output: 'object',
	endpoint: 'faceAuth.verify',
	fields: {
		submissionId: { ...SUBMISSION_ID, help: 'An approved submission of the ID check project.' },
		faceImage: { ...picture('Face', 'The face to compare, best 960 by 720 pixels.'), required: true },
		userId: { ...USER_ID, advanced: true },
		cf1: customField(1),
		cf2: customField(2),
		cf3: customField(3),
	},
	outputFields: FACE_AUTH_OUTPUT,
	sample: FACE_AUTH_SAMPLE,
	async run(argos, input, options) {
		assertInput('Verify face', this.fields, input);
		return argos.faceAuth.verify(input, options);
	},
};
