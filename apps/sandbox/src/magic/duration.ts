/** The pattern of a time in a tag, such as `2h`: at most five digits and a unit. */
export const DURATION = '\\d{1,5}(?:ms|s|m|h|d)';

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of a time that fits {@link DURATION}. */
export function milliseconds(text = ''): number {
	return Number.parseInt(text, 10) * (UNITS[text.replace(/^\d+/, '')] ?? 0);
}
