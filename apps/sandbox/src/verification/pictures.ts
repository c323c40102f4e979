import { pictureType } from '../images/picture-type.ts';
import type { Version } from '../routes/route-group.ts';

const MEGABYTE = 1024 * 1024;

/** Largest picture in bytes (argos-api.md §12). */
export const LARGEST_PICTURE: Record<Version, number> = { v2: 3 * MEGABYTE, v3: 2 * MEGABYTE };

export type ReadPicture = Uint8Array | 'invalid' | 'too-large';

/** A JPEG or PNG of at most the version's size. */
export async function readPicture(file: File | undefined, version: Version): Promise<ReadPicture> {
	if (!file) return 'invalid';
	if (file.size > LARGEST_PICTURE[version]) return 'too-large';
	const bytes = new Uint8Array(await file.arrayBuffer());
	return pictureType(bytes) ? bytes : 'invalid';
}
