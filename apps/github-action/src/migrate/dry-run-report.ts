import { basename } from 'node:path';
import { type JournalRow, type MigrateEvent, type ReportSource, writeResults } from '@argos/migrate';
import { formatOf } from './format-of.ts';

export interface DryRunReport {
	/** Takes what the look at all rows tells; waits when the disk is slower. */
	take(event: MigrateEvent): Promise<void>;
	/** Writes the end. @throws what kept the file from being written */
	end(): Promise<void>;
	/** Leaves no file. */
	giveUp(): Promise<void>;
}

/**
 * The same file as after a run, before one: wrong rows as `skipped` with their issues, all others as `pending`. There
 * is no journal yet, so it is written as the rows are looked at.
 */
export function openDryRunReport(path: string): DryRunReport {
	const { readable, writable } = new TransformStream<JournalRow, JournalRow>();
	const writer = writable.getWriter();
	// Told by `written`.
	writer.closed.catch(() => undefined);
	let rows: number | undefined;
	const source: ReportSource = {
		name: basename(path),
		head: {
			input: undefined,
			inputDigest: undefined,
			mappingDigest: '',
			get rows() {
				return rows;
			},
			reference: undefined,
			project: '',
			createdAt: '',
			settings: {},
		},
		counts: () => ({ pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 }),
		rows: () => readable,
	};
	const written = writeResults(source, { path, format: formatOf(path) });
	written.catch(() => undefined);
	const orFailure = (step: Promise<void>) => Promise.race([step.catch(() => written), written]);

	return {
		async take(event) {
			if (event.type === 'planned') rows = event.plan.rows;
			if (event.type !== 'problem') return;
			const { row, line, issues } = event;
			await orFailure(writer.write({ row, line, state: 'skipped', tries: 0, issues }));
		},
		async end() {
			await orFailure(writer.close());
			await written;
		},
		async giveUp() {
			await writer.abort().catch(() => undefined);
			await written.catch(() => undefined);
		},
	};
}
