import type { ReportSource } from './report.ts';
import { type ReportState, reportRows } from './report-rows.ts';

/**
 * Which rows are in one of the given states, for {@link copyRows}: a bit for each row, so that a million fit.
 * @throws {MigrationError} `journal-damaged`
 */
export async function rowsIn(
	source: ReportSource,
	states: readonly ReportState[],
): Promise<(row: number) => boolean> {
	let bits = new Uint8Array(1024);
	for await (const rows of reportRows(source)) {
		for (const { row, state } of rows) {
			if (!states.includes(state)) continue;
			const at = row >> 3;
			if (at >= bits.length) bits = enlarged(bits, at);
			bits[at] = (bits[at] ?? 0) | (1 << (row & 7));
		}
	}
	return (row) => ((bits[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

function enlarged(bits: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(Math.max(at + 1, bits.length * 2));
	larger.set(bits);
	return larger;
}
