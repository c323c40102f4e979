import { createMapping, type JournalReader, openSource, type PersonShown } from '@argos/migrate';
import { keptMapping, keptSource } from './kept-input.ts';

/** As many rows of each kind as the report shows at most. */
const MOST = 1000;

/**
 * Reference and name of those rows that the report may show, read from the input. Rows that the mapping cannot read
 * have neither.
 */
export async function peopleByRow(
	reader: JournalReader,
	journal: string,
): Promise<(row: number) => PersonShown | undefined> {
	const wanted = new Set<number>();
	for (const states of [['unknown', 'sent'], ['failed'], ['skipped']] as const) {
		let taken = 0;
		for (const { row } of reader.rows(states)) {
			if (taken++ === MOST) break;
			wanted.add(row);
		}
	}
	const people = new Map<number, PersonShown>();
	const { head } = reader;
	const mapping = createMapping(await keptMapping(head, journal));
	const source = await openSource(keptSource(head, journal));
	try {
		for await (const batch of source.batches) {
			for (const row of batch) {
				if (!wanted.delete(row.row)) continue;
				const mapped = mapping.map(row);
				if (!mapped.ok) continue;
				const { fullName: name, userId, cf1, cf2, cf3 } = mapped.input;
				const reference = { userid: userId, cf1, cf2, cf3 }[head.reference ?? 'userid'];
				people.set(row.row, { name, reference });
			}
			if (wanted.size === 0) break;
		}
	} finally {
		await source.batches.return();
	}
	return (row) => people.get(row);
}
