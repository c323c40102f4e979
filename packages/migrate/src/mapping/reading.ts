/** What a cell means; `undefined`: as much as an empty one. Reasons never hold the cell. */
export type Reading = { readonly value: string | undefined } | { readonly reason: string };

/** Reads a trimmed cell that is not empty. */
export type Read = (cell: string) => Reading;

/** Files of a million rows repeat a few words; a column that does not is no reason to fill the memory. */
const MOST = 1000;

export function remembering(read: Read): Read {
	const known = new Map<string, Reading>();
	return (cell) => {
		const earlier = known.get(cell);
		if (earlier !== undefined) return earlier;
		const reading = read(cell);
		// A cell is a part of some thousand characters of the file, which would all be kept with it.
		if (known.size < MOST) known.set(Buffer.from(cell).toString(), reading);
		return reading;
	};
}
