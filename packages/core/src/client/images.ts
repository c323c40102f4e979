import {
	type DownloadImageInput,
	downloadImage,
	type UploadImagesInput,
	uploadImages,
} from '../endpoints/images.ts';
import type { RemoteFile } from '../file.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

export interface ImagesApi {
	/** One picture of a case. §5.8 */
	download(input: DownloadImageInput, options?: CallOptions): Promise<RemoteFile>;
	/** Adds or replaces pictures; each is checked before anything is sent. §5.9 */
	upload(input: UploadImagesInput, options?: CallOptions): Promise<void>;
}

export function imagesApi({ call, download }: Caller): ImagesApi {
	return {
		async download(input, options) {
			assertIds(downloadImage.title, { submissionId: input.submissionId });
			return download(downloadImage, input, options);
		},
		async upload(input, options) {
			assertIds(uploadImages.title, { submissionId: input.submissionId });
			return call(uploadImages, input, options);
		},
	};
}
