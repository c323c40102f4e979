const DAY_MS = 86_400_000;
const FIRST_MS = Date.parse('0000-01-01T00:00:00.000Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a `YYYY-MM-DD` text names a day that exists. */
export function isCalendarDate(text: string): boolean {
	const date = new Date(`${text}T00:00:00.000Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads the two forms of a day in queries, `YYYY-MM-DD` and `YYYYMMDD` (argos-api.md §5.2). */
export function queryDay(text: string): string | undefined {
	const parts = text.match(/^(\d{4})-?(\d{2})-?(\d{2})$/);
	if (!parts || (text.length !== 8 && text.length !== 10)) return undefined;
	const day = `${parts[1]}-${parts[2]}-${parts[3]}`;
	return isCalendarDate(day) ? day : undefined;
}

/** The moment at which a day begins; `utcOffsetMinutes` is how far its zone is ahead of UTC. */
export function startOfDay({ day, utcOffsetMinutes }: { day: string; utcOffsetMinutes: number }): string {
	return within(Date.parse(`${day}T00:00:00.000Z`) - utcOffsetMinutes * 60_000).toISOString();
}

export function nextDay(day: string): string {
	return within(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS)
		.toISOString()
		.slice(0, 10);
}

// Outside of the years with four digits ISO 8601 texts no longer sort like their moments.
function within(moment: number): Date {
	return new Date(Math.min(Math.max(moment, FIRST_MS), LAST_MS));
}
