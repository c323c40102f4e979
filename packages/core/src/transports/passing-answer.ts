const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** Whether an HTTP status says "not now", so that the same read may succeed later. All transports share it. */
export function isPassingStatus(status: number): boolean {
	return PASSING.has(status);
}

/**
 * Milliseconds of a `Retry-After`, in seconds or, for whoever gives the time of now, as a date; `undefined` when
 * there is no usable header. ARGOS documents neither form.
 */
export function retryAfterMs(header: string | null | undefined, now?: number): number | undefined {
	if (header == null) return undefined;
	if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
	const at = now === undefined ? Number.NaN : Date.parse(header);
	return now === undefined || Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
