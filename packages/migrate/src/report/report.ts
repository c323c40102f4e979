import type { Counts, JournalHead, JournalRow } from '../journal/journal.ts';

/** What reports are made from: any journal, open for reading. */
export interface ReportSource {
	readonly name: string;
	readonly head: JournalHead;
	counts(): Counts;
	rows(): Iterable<JournalRow> | AsyncIterable<JournalRow>;
}
