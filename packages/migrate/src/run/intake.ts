import type { Journal, KnownRow, Reference } from '../journal/journal.ts';
import type { RowIssue } from '../row-issue.ts';
import type { Outgoing, RunRow } from './run-row.ts';

/** Reads the source and compares it with the journal: gives out what is to be sent, in order. */
export interface Intake {
	/** The next row to be sent; `undefined` when there is none at hand. */
	peek(): Outgoing | undefined;
	/** Takes out what `peek` gave. */
	take(): void;
	/** Begins to read on, if that is needed and nothing is being read. */
	read(): void;
	/** The source is read to its end and nothing is at hand. */
	readonly isDone: boolean;
	/** Rows read so far. */
	readonly seen: number;
	/** Ends the reading; waits for the source unless it is just being read. */
	close(): Promise<void>;
}

/** What the intake finds besides rows to be sent. */
export interface Findings {
	skipped(row: {
		row: number;
		line: number;
		issues: readonly [RowIssue, ...RowIssue[]];
		hash: Uint8Array;
	}): void;
	/** A row that an earlier run sent, with an end that is not known. */
	unsettled(outgoing: Outgoing, state: 'sent' | 'unknown'): void;
	/** A row that ARGOS refused in an earlier run and that is to be tried again, with a reference. */
	refused(outgoing: Outgoing): void;
	/** The input is not the one that the run began with. `at`: `undefined` for a missing end. */
	changed(at: { row: number; line: number } | undefined): void;
	/** The source or the journal cannot be read. */
	broken(error: unknown, what: 'source' | 'journal'): void;
	/** Something is at hand. */
	ready(): void;
}

interface Batch {
	readonly rows: readonly RunRow[];
	readonly known: ReadonlyMap<number, KnownRow>;
}

const NONE_KNOWN: ReadonlyMap<number, KnownRow> = new Map();

export function createIntake(options: {
	rows: AsyncIterable<readonly RunRow[]>;
	journal: Journal;
	reference: Reference | undefined;
	retryFailed: boolean;
	findings: Findings;
}): Intake {
	const { journal, reference, retryFailed, findings } = options;
	const iterator = options.rows[Symbol.asyncIterator]();
	const lastKnown = journal.lastRow();
	const expected = journal.head.rows;
	let batch: Batch | undefined;
	let at = 0;
	let following: Batch | undefined;
	let head: Outgoing | undefined;
	let reading = false;
	let ended = false;
	let seen = 0;

	const readBatch = async (): Promise<void> => {
		let rows: readonly RunRow[];
		try {
			const result = await iterator.next();
			if (result.done) {
				ended = true;
				const count = expected ?? lastKnown;
				if (seen < count) findings.changed(undefined);
				return;
			}
			rows = result.value;
		} catch (error) {
			ended = true;
			findings.broken(error, 'source');
			return;
		}
		const first = rows[0]?.row ?? 0;
		const last = rows.at(-1)?.row ?? 0;
		seen = Math.max(seen, last);
		try {
			const known = first > 0 && first <= lastKnown ? await journal.known(first, last) : NONE_KNOWN;
			following = { rows, known };
		} catch (error) {
			ended = true;
			findings.broken(error, 'journal');
		}
	};

	const read = () => {
		if (reading || ended || following) return;
		reading = true;
		void readBatch().then(() => {
			reading = false;
			findings.ready();
		});
	};

	/** @returns what is to be sent of this row, if anything */
	const admit = ({ row, line, mapped }: RunRow, known: KnownRow | undefined): Outgoing | undefined => {
		if (known?.state === 'skipped' && mapped.ok) return undefined;
		const hash = journal.hash(mapped.ok ? JSON.stringify(mapped.input) : '');
		if ((expected !== undefined && row > expected) || (known && !isSame(known.hash, hash))) {
			ended = true;
			batch = undefined;
			following = undefined;
			findings.changed({ row, line });
			return undefined;
		}
		if (!mapped.ok) {
			if (known === undefined) findings.skipped({ row, line, issues: mapped.issues, hash });
			return undefined;
		}
		const { input } = mapped;
		const value = reference && input[reference === 'userid' ? 'userId' : reference]?.trim();
		const outgoing = { row, line, input, hash, reference: value || undefined, sends: 0 };
		switch (known?.state) {
			case 'done':
			case 'skipped':
				return undefined;
			case 'failed':
				if (!retryFailed) return undefined;
				if (outgoing.reference === undefined) return outgoing;
				findings.refused(outgoing);
				return undefined;
			case 'sent':
			case 'unknown':
				findings.unsettled(outgoing, known.state);
				return undefined;
			default:
				return outgoing;
		}
	};

	return {
		peek() {
			while (head === undefined) {
				const row = batch?.rows[at];
				if (batch === undefined || row === undefined) {
					if (following === undefined) return undefined;
					batch = following;
					following = undefined;
					at = 0;
					read();
					continue;
				}
				at++;
				head = admit(row, batch.known.get(row.row));
			}
			return head;
		},
		take() {
			head = undefined;
		},
		read,
		get isDone() {
			return (
				ended && !reading && head === undefined && following === undefined && at >= (batch?.rows.length ?? 0)
			);
		},
		get seen() {
			return seen;
		},
		async close() {
			ended = true;
			const closing = iterator.return?.().catch(() => undefined);
			// A stream that nothing comes from any more would keep the run for ever.
			if (!reading) await closing;
		},
	};
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
