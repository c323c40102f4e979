import { assertInput } from '../check-input.ts';
import { FILE_OUTPUT } from '../file-output.ts';
import type { FileOperation } from '../operation.ts';
import { FACE_AUTH } from '../resources.ts';
import { AUTHENTICATION_ID } from './fields.ts';

/** Source: argos-api.md §6. */
export const downloadFaceOperation: FileOperation<{ authenticationId: string }> = {
	id: 'faceAuth.downloadImage',
	resource: FACE_AUTH,
	verb: { value: 'downloadImage', label: 'Download Image' },
	summary: 'Downloads the face of one face authentication.',
	kind: 'read',
	output: 'file',
	endpoint: 'faceAuth.image',
	fields: { authenticationId: AUTHENTICATION_ID },
	outputFields: FILE_OUTPUT,
	sample: { fileName: 'face.jpg', mediaType: 'image/jpeg' },
	async run(argos, input, options) {
		assertInput('Download face', this.fields, input);
		return argos.faceAuth.image(input.authenticationId, options);
	},
};
