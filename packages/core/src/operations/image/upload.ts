import type { UploadImagesInput } from '../../endpoints/images.ts';
import { assertInput } from '../check-input.ts';
import { ADMIN, ID_TYPE, picture, SUBMISSION_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { IMAGE } from '../resources.ts';

/** Source: argos-api.md §5.9. */
export const uploadImagesOperation: ObjectOperation<UploadImagesInput, { submissionId: string }> = {
	id: 'image.upload',
	resource: IMAGE,
	verb: { value: 'upload', label: 'Upload' },
	summary: 'Adds pictures to a submission, or replaces those that it has.',
	kind: 'write',
	output: 'object',
	endpoint: 'images.upload',
	fields: {
		submissionId: SUBMISSION_ID,
		admin: ADMIN,
		idType: { ...ID_TYPE, advanced: false, help: 'Kind of identity document; needed with its pictures.' },
		idImage: picture('ID Document, Front', 'The front of the document.'),
		idBackImage: picture('ID Document, Back', 'The back of the document.'),
		selfieImage: picture('Selfie', "The person's face."),
		addressImage: picture('Proof of Address', 'A document that shows the address.'),
	},
	outputFields: [{ path: 'submissionId', label: 'Submission ID', type: 'text' }],
	sample: { submissionId: 'sub0000example01' },
	async run(argos, input, options) {
		const { idImage, idBackImage, selfieImage, addressImage } = input;
		const none = [idImage, idBackImage, selfieImage, addressImage].every((one) => one === undefined);
		assertInput('Upload images', this.fields, input, [
			none && { field: 'idImage', reason: 'or another picture is missing' },
			(idImage ?? idBackImage) !== undefined &&
				!input.idType && { field: 'idType', reason: 'is missing: pictures of a document need it' },
		]);
		await argos.images.upload(input, options);
		return { submissionId: input.submissionId };
	},
};
