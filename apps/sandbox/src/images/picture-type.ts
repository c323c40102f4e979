const STARTS = [
	['image/jpeg', [0xff, 0xd8, 0xff]],
	['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;

/** The media type of a picture by its first bytes; `undefined` when it is neither JPEG nor PNG (argos-api.md §5.9). */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
	return STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0];
}
