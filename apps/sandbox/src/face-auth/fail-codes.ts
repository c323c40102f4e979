/** What can be wrong with a face, and the comment of each (argos-api.md §6). */
export const FAIL_COMMENTS = {
	face_compare_underscore: 'Face compare similarity score is lower than the threshold',
	Face_Occluded_fail: 'Face is occluded',
	Face_cover_fail: 'Protection equipment is not found on Face',
	Head_cover_fail: 'Protection equipment is not found on Head',
} as const;
export type FailCode = keyof typeof FAIL_COMMENTS;

export const FAIL_CODES = Object.keys(FAIL_COMMENTS) as FailCode[];

/** The codes that a caller asks for: any of `userId` and `cf1` to `cf3` can name some, parted by plus signs. */
export function askedFailCodes(texts: readonly (string | undefined)[]): FailCode[] {
	const parts = new Set(texts.flatMap((text) => text?.split('+') ?? []));
	return FAIL_CODES.filter((code) => parts.has(code));
}
