import { ArgosError } from '../errors/argos-error.ts';
import { imageType } from '../image-type.ts';
import { bytesOf, isUploadSource, sizeOf, type UploadSource } from './upload-source.ts';

export interface CheckedImage {
	source: UploadSource;
	type: 'image/jpeg' | 'image/png';
}

/**
 * Looks at an image before anything is sent: its size and its first bytes.
 * Source: argos-api.md §5.9, §7 (jpg, jpeg, png; 3 MB in v2, 2 MB in v3).
 * @throws {ArgosError} `too-large` or `invalid-request`, naming the field and the limit
 */
export async function checkImage(image: {
	operation: string;
	field: string;
	source: unknown;
	maxBytes: number;
}): Promise<CheckedImage> {
	const { operation, field, source, maxBytes } = image;
	const advice = 'Nothing was sent.';
	if (!isUploadSource(source)) {
		const summary = `${field} is not an image that can be read.`;
		throw new ArgosError({ kind: 'invalid-request', operation, field, summary, advice });
	}
	const size = sizeOf(source);
	if (size > maxBytes) {
		const summary = `${field} has ${count(size)} bytes; ARGOS takes images of at most ${count(maxBytes)} bytes.`;
		throw new ArgosError({
			kind: 'too-large',
			operation,
			field,
			summary,
			advice: `${advice} Make the picture smaller, for instance by scaling it down.`,
		});
	}
	const start = await firstBytes(source).catch(() => {
		throw unreadable(operation, field);
	});
	const type = imageType(start);
	if (type === 'image/jpeg' || type === 'image/png') return { source, type };
	const summary = `${field} is ${size === 0 ? 'empty' : 'not a JPEG or PNG picture'}; ARGOS takes jpg, jpeg and png of at most ${count(maxBytes)} bytes.`;
	throw new ArgosError({ kind: 'invalid-request', operation, field, summary, advice });
}

/** What the source itself says may hold a path, and a path a name. */
export function unreadable(operation: string, field: string): ArgosError {
	return new ArgosError({
		kind: 'invalid-request',
		operation,
		field,
		summary: `${field} could not be read to its end, or is not as long as it says.`,
		advice: 'It was not sent. Check the file and try again.',
	});
}

async function firstBytes(source: UploadSource): Promise<Uint8Array> {
	let start = new Uint8Array(0);
	for await (const chunk of bytesOf(source)) {
		start = new Uint8Array([...start, ...chunk.subarray(0, 16)]);
		if (start.length >= 16) break;
	}
	return start;
}

// Redaction masks long runs of digits, so thousands are set apart as people write them.
function count(bytes: number): string {
	return bytes.toLocaleString('en');
}
