/** How many rows may go wrong: a number, or a share of all rows from 0 to 1. `undefined`: any number. */
export type Tolerance = { rows: number } | { share: number } | undefined;

/** What `fail-on` says; `wrong` when it says nothing that is known. */
export function readTolerance(text: string): Tolerance | 'wrong' {
	if (text === 'any') return { rows: 0 };
	if (text === 'none') return undefined;
	if (/^\d{1,9}$/.test(text)) return { rows: Number(text) };
	const [, percent] = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(text) ?? [];
	return percent === undefined || Number(percent) > 100 ? 'wrong' : { share: Number(percent) / 100 };
}

/** Whether more rows went wrong than are tolerated. */
export function isTooMany(wrong: number, rows: number, tolerance: Tolerance): boolean {
	if (tolerance === undefined) return false;
	return wrong > ('rows' in tolerance ? tolerance.rows : tolerance.share * rows);
}
