import type { DownloadImageInput } from '../../endpoints/images.ts';
import { assertInput } from '../check-input.ts';
import { SUBMISSION_ID } from '../common-fields.ts';
import { FILE_OUTPUT } from '../file-output.ts';
import type { FileOperation } from '../operation.ts';
import { IMAGE } from '../resources.ts';
import { IMAGE_KINDS } from './image-kind.ts';

/** Source: argos-api.md §5.8. */
export const downloadImageOperation: FileOperation<DownloadImageInput> = {
	id: 'image.download',
	resource: IMAGE,
	verb: { value: 'download', label: 'Download' },
	summary: 'Downloads one picture of a submission.',
	kind: 'read',
	output: 'file',
	endpoint: 'images.download',
	fields: {
		submissionId: SUBMISSION_ID,
		type: {
			type: 'choice',
			label: 'Picture',
			help: 'Which of its pictures.',
			example: 'selfieImage',
			required: true,
			choices: IMAGE_KINDS,
		},
	},
	outputFields: FILE_OUTPUT,
	sample: { fileName: 'image.jpg', mediaType: 'image/jpeg' },
	async run(argos, input, options) {
		assertInput('Download image', this.fields, input);
		return argos.images.download(input, options);
	},
};
