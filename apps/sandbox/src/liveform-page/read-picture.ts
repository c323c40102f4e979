import type { ImageType } from '../case.ts';
import { formFile, formText } from '../gateway/read-form.ts';
import { pictureType } from '../images/picture-type.ts';

/** The picture of one field, or that the sandbox's own shall do; `undefined` when the chosen file is no picture. */
export async function readPicture(
	form: FormData,
	type: ImageType,
): Promise<Uint8Array | 'sample' | undefined> {
	if (formText(form, `${type}From`) !== 'file') return 'sample';
	const file = formFile(form, type);
	if (!file) return undefined;
	const bytes = new Uint8Array(await file.arrayBuffer());
	return pictureType(bytes) ? bytes : undefined;
}
