const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an HTTP status says "not now", so that the same read may succeed later. All transports share it. */
export function isPassingStatus(status: number): boolean {
	return PASSING.has(status);
}

/** Milliseconds of a `Retry-After` given in seconds. A date would need a clock, and ARGOS documents neither. */
export function retryAfterMs(header: string | null | undefined): number | undefined {
	return header != null && /^\d+$/.test(header.trim()) ? Number(header) * 1000 : undefined;
}
