import type { ArgosErrorKind, LimiterUsage } from '@argos/core';
import type { RowIssue } from '../row-issue.ts';

/**
 * `pending`: not sent, or sent and known not to have arrived. `sent`: may be under way; after a crash, as good as
 * `unknown`. `done`: ARGOS holds it. `failed`: refused for good. `unknown`: may have arrived. `skipped`: wrong, and
 * never sent.
 */
export type RowState = 'pending' | 'sent' | 'done' | 'failed' | 'unknown' | 'skipped';

/** The field by which a person is found again in ARGOS. */
export type Reference = 'userid' | 'cf1' | 'cf2' | 'cf3';

/** What a journal belongs to. Written once, but for the mark of a project that got a new one; no personal data, no key. */
export interface JournalHead {
	/** The input's path relative to the journal's folder; `undefined` for a stream. */
	readonly input: string | undefined;
	/** {@link Source.digest} of the input; `undefined` for a stream. */
	readonly inputDigest: string | undefined;
	readonly mappingDigest: string;
	/** How many data rows the plan found; `undefined` for a stream. */
	readonly rows: number | undefined;
	readonly reference: Reference | undefined;
	/** Says which ARGOS project the people go to, without its key. */
	readonly project: string;
	/** ISO moment, by this machine's clock. */
	readonly createdAt: string;
	/** Settings of the host, for going on without repeating them. Plain JSON without personal data. */
	readonly settings: Readonly<Record<string, unknown>>;
}

/** Why a row did not get through, in words that name nobody. */
export interface RowFault {
	readonly kind: ArgosErrorKind | 'not-confirmed';
	/** The vendor's code, such as `invalid_format`. */
	readonly code?: string | undefined;
	/** The field that ARGOS names. */
	readonly field?: string | undefined;
	/** HTTP status. */
	readonly status?: number | undefined;
	/** What happened and what to do next. */
	readonly message: string;
}

/** All that is known of a row. */
export interface JournalRow {
	readonly row: number;
	readonly line: number;
	readonly state: RowState;
	/** How often it has been sent. */
	readonly tries: number;
	/** Milliseconds since 1970 of the last sending. */
	readonly sentAt?: number | undefined;
	/** Milliseconds since 1970 at which `state` came to be `done`, `failed`, `unknown` or `skipped`. */
	readonly settledAt?: number | undefined;
	readonly submissionId?: string | undefined;
	readonly fault?: RowFault | undefined;
	readonly issues?: readonly RowIssue[] | undefined;
}

/** A row that is about to be sent. */
export interface Claim {
	readonly row: number;
	readonly line: number;
	/** {@link Journal.hash} of its input. */
	readonly hash: Uint8Array;
	readonly sentAt: number;
}

/** What became of a row. `pending` gives a claim back: nothing was sent, or it is known not to have arrived. */
export interface Settlement {
	readonly row: number;
	readonly line: number;
	readonly state: Exclude<RowState, 'sent'>;
	readonly settledAt: number;
	readonly submissionId?: string | undefined;
	readonly fault?: RowFault | undefined;
	readonly issues?: readonly RowIssue[] | undefined;
	/** Needed for a row that has never been claimed. */
	readonly hash?: Uint8Array | undefined;
}

/** Written as a whole or not at all. */
export interface JournalEntry {
	readonly claims: readonly Claim[];
	readonly settlements: readonly Settlement[];
	/** Calls of the day, those included that the claims are about to make. */
	readonly usage?: LimiterUsage | undefined;
}

export type Counts = Readonly<Record<RowState, number>>;

/**
 * The port behind which a run keeps its memory. This package brings one on SQLite; another engine (a shared
 * database, a job queue) can stand in its place.
 *
 * @throws {MigrationError} every method: `journal-damaged` or `journal-unwritable`
 */
export interface Journal {
	/** What messages call it, such as `people.csv.argos-journal`. */
	readonly name: string;
	readonly head: JournalHead;
	/** Rows of which the journal knows anything but `pending`, and how many rows it has heard of. */
	counts(): Counts;
	/** The greatest row number of which the journal knows anything; 0 for a new one. */
	lastRow(): number;
	/** Calls counted so far on the last day on which there were any. */
	usage(): LimiterUsage | undefined;
	/** A keyed hash (16 bytes) of a row's input, by which a changed row is noticed. The key never leaves the journal. */
	hash(text: string): Uint8Array;
	/** State, tries, sentAt and hash of rows `from` to `to` inclusive of which anything is known, by row number. */
	known(from: number, to: number): ReadonlyMap<number, KnownRow> | Promise<ReadonlyMap<number, KnownRow>>;
	/** Resolves, or returns, when the entry is durable: it survives a power cut. */
	commit(entry: JournalEntry): void | Promise<void>;
	/** Everything that is known, by row number; only these states when given. For reports. */
	rows(states?: readonly RowState[]): Iterable<JournalRow> | AsyncIterable<JournalRow>;
	close(): void | Promise<void>;
}

export interface KnownRow {
	readonly state: RowState;
	readonly tries: number;
	readonly sentAt: number | undefined;
	readonly hash: Uint8Array;
}
