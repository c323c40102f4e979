export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The UTC day, `YYYY-MM-DD`, of an ISO time; `undefined` when it is none. */
export function utcDay(iso: string | undefined): string | undefined {
	const time = Date.parse(iso ?? '');
	return Number.isNaN(time) ? undefined : dayOf(time);
}

/** The UTC day of a time in milliseconds since 1970. */
export function dayOf(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** A day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
	return dayOf(Date.parse(day) + days * DAY_MS);
}
