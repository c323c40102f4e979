import type { UploadSource } from '../upload/upload-source.ts';
import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

/** The four pictures of a case; v2 knows no `idBackImage`. Source: argos-api.md §5.8. */
export type ImageKind = 'idImage' | 'idBackImage' | 'selfieImage' | 'addressImage';

export interface DownloadImageInput {
	submissionId: string;
	type: ImageKind;
}

/** One picture of a case. Source: argos-api.md §5.8 (its media type and its errors are not documented). */
export const downloadImage: Endpoint<DownloadImageInput, never> = {
	id: 'images.download',
	title: 'Download image',
	method: 'GET',
	path: '/image',
	versions: ['v2', 'v3'],
	safety: 'read',
	input: 'query',
	parameters: { submissionId: 'submission_id', type: 'type' },
	answer: { type: 'file', kind: 'image', fileName: 'image' },
	refusedAdvice: 'Check the submission id, and that the case has a picture of this kind.',
	source: '§5.8',
};

export interface UploadImagesInput {
	submissionId: string;
	/** E-mail of an administrator of the project. */
	admin: string;
	/** Needed with `idImage` and `idBackImage`. */
	idType?: string | undefined;
	idImage?: UploadSource | undefined;
	idBackImage?: UploadSource | undefined;
	selfieImage?: UploadSource | undefined;
	addressImage?: UploadSource | undefined;
}

/** Adds or replaces pictures of a case, as Base64 texts of a form. Source: argos-api.md §5.9. */
export const uploadImages: Endpoint<UploadImagesInput, undefined> = {
	id: 'images.upload',
	title: 'Upload images',
	method: 'PUT',
	path: '/submission/image',
	safety: 'idempotent',
	input: 'multipart',
	parameters: {
		submissionId: 'submissionId',
		admin: 'admin',
		idType: 'idType',
		idImage: { picture: 'idImage', as: 'base64-text' },
		idBackImage: { picture: 'idBackImage', as: 'base64-text' },
		selfieImage: { picture: 'selfieImage', as: 'base64-text' },
		addressImage: { picture: 'addressImage', as: 'base64-text' },
	},
	answer: { type: 'json', read: readSuccess },
	source: '§5.9',
};
