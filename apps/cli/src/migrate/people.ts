import { createMapping, type JournalReader, openSource, type PersonShown } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import { keptMapping, keptSource } from './kept-input.ts';

/** As many rows of each kind as the report shows at most. */
const MOST = 1000;

/**
 * Reference and name of those rows that the report may show, read from the input. Rows that the mapping cannot read
 * have neither.
 * @throws {CliError} `usage` when the input is another one now
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
		}
	} finally {
		await source.batches.return();
	}
	// Read to its end, so that it is known to be the same file: names must not stand beside other people's rows.
	if (source.digest() !== head.inputDigest) {
		throw new CliError(
			'usage',
			`${source.name} is not the file any more that was migrated, so its names would be the wrong ones. Put back the file as it was, or leave out --people.`,
		);
	}
	return (row) => people.get(row);
}
