const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar as `YYYY-MM-DD`; `undefined` when there is no such day. */
export function dayFrom(date: { year: number; month: number; day: number }): string | undefined {
	const { year, month, day } = date;
	const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
	if (day < 1 || day > (DAYS[month - 1] ?? 0) + leap) return undefined;
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
