const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Milliseconds to wait for the n-th time in a row: a second, doubled each time, at most 30; up to half of it less. */
export function backoff(times: number, random: () => number): number {
	const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (times - 1));
	return Math.round(whole * (1 - random() / 2));
}
