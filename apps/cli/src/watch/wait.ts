/** One day. Timers beyond 24 days would fire at once, and no server's wish may stop a watch for so long. */
export const LONGEST_WAIT_MS = 86_400_000;

/** Milliseconds until the next look: the interval, or longer when a server asks for it. */
export function waitFor({
	intervalMs,
	retryAfterMs = 0,
}: {
	intervalMs: number;
	retryAfterMs?: number | undefined;
}): number {
	return Math.min(Math.max(intervalMs, retryAfterMs), LONGEST_WAIT_MS);
}
