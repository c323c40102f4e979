const SIGNATURES: readonly (readonly [type: string, start: string])[] = [
	['image/jpeg', '\xff\xd8\xff'],
	['image/png', '\x89PNG\r\n\x1a\n'],
	['image/gif', 'GIF8'],
	['image/bmp', 'BM'],
	['image/tiff', 'II*\0'],
	['image/tiff', 'MM\0*'],
];

/** The media type of a picture by its first 16 bytes, or `undefined`. The vendor documents none for downloads. */
export function imageType(start: Uint8Array): string | undefined {
	const text = String.fromCharCode(...start.subarray(0, 16));
	if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
	if (/^....ftyp(?:hei|mif|avi)/s.test(text)) return 'image/heif';
	return SIGNATURES.find(([, signature]) => text.startsWith(signature))?.[0];
}
