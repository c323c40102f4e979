import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Argos, createArgos, createLimiter, type Limiter, type LimiterUsage } from '@argos/core';
import { undiciTransport } from '@argos/core/undici';
import type { Sandbox } from '@argos/sandbox';
import type { Journal, JournalEntry, JournalHead, JournalRow, RowState } from '../journal/journal.ts';
import { MigrationError } from '../migration-error.ts';
import { createGate } from './gate.ts';
import type { RunEvent } from './run-event.ts';
import { runMigration } from './run-migration.ts';
import type { RunOptions } from './run-options.ts';
import type { RunRow } from './run-row.ts';
import type { RunSummary } from './run-summary.ts';

/** A clock that moves only when somebody waits, or by hand. */
export function testClock(start = '2026-03-01T12:00:00.000Z') {
	let time = Date.parse(start);
	return {
		now: () => time,
		set(to: string) {
			time = Date.parse(to);
		},
		async wait(ms: number, signal?: AbortSignal) {
			await new Promise(setImmediate);
			signal?.throwIfAborted();
			time += ms;
		},
	};
}

export type TestClock = ReturnType<typeof testClock>;

interface Kept extends JournalRow {
	readonly hash: Uint8Array;
}

/** A journal in memory that is strict about what may follow what, and fails when told to. */
export interface MemoryJournal extends Journal {
	rows(states?: readonly RowState[]): JournalRow[];
	readonly commits: JournalEntry[];
	/** The n-th commit from now fails, and with `for` so many after it. */
	failAt(commit: number, times?: number): void;
}

export function memoryJournal(head: Partial<JournalHead> = {}): MemoryJournal {
	const rows = new Map<number, Kept>();
	const commits: JournalEntry[] = [];
	let used: LimiterUsage | undefined;
	let failFrom = Number.POSITIVE_INFINITY;
	let failUntil = Number.POSITIVE_INFINITY;
	let tried = 0;
	return {
		name: 'test.argos-journal',
		head: {
			input: undefined,
			inputDigest: undefined,
			mappingDigest: 'mapping',
			rows: undefined,
			reference: 'userid',
			project: 'project',
			createdAt: '2026-03-01T00:00:00.000Z',
			settings: {},
			...head,
		},
		counts() {
			const counts = { pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
			for (const { state } of rows.values()) counts[state]++;
			return counts;
		},
		lastRow: () => Math.max(0, ...rows.keys()),
		usage: () => used,
		hash: (text) => createHash('sha256').update(text).digest().subarray(0, 16),
		known(from, to) {
			const known = new Map<
				number,
				{ state: RowState; tries: number; sentAt: number | undefined; hash: Uint8Array }
			>();
			for (const [row, { state, tries, sentAt, hash }] of rows) {
				if (row >= from && row <= to) known.set(row, { state, tries, sentAt, hash });
			}
			return known;
		},
		commit(entry) {
			tried++;
			if (tried >= failFrom && tried < failUntil) {
				throw new MigrationError({
					code: 'journal-unwritable',
					message: 'test.argos-journal: no room left.',
				});
			}
			const claimed = new Set<number>();
			for (const { row, line, hash, sentAt } of entry.claims) {
				const before = rows.get(row);
				if (before && before.state !== 'pending' && before.state !== 'failed')
					throw new Error(`row ${row} is claimed while ${before.state}`);
				if (claimed.has(row)) throw new Error(`row ${row} is claimed twice`);
				claimed.add(row);
				rows.set(row, { row, line, hash, sentAt, state: 'sent', tries: (before?.tries ?? 0) + 1 });
			}
			for (const { row, line, hash, state, ...more } of entry.settlements) {
				const before = rows.get(row);
				const known = hash ?? before?.hash;
				if (claimed.has(row)) throw new Error(`row ${row} is claimed and settled in one entry`);
				if (before?.state === 'done') throw new Error(`row ${row} is settled again`);
				if (!known) throw new Error(`row ${row} has no hash`);
				const { sentAt, tries = 0 } = before ?? {};
				rows.set(row, { row, line, state, hash: known, sentAt, tries, ...more });
			}
			commits.push(entry);
			used = entry.usage ?? used;
		},
		commits,
		failAt(commit, times = Number.POSITIVE_INFINITY) {
			failFrom = tried + commit;
			failUntil = failFrom + times;
		},
		rows: (states) =>
			[...rows.values()].filter(({ state }) => states === undefined || states.includes(state)),
		close() {},
	};
}

export function person(
	row: number,
	changes: Partial<(RunRow['mapped'] & { ok: true })['input']> = {},
): RunRow {
	const input = {
		admin: 'admin@example.com',
		email: `person.${row}@example.com`,
		fullName: `Person ${row}`,
		birthDate: '1990-12-31',
		kycStatus: 'approved',
		userId: `user-${row}`,
		...changes,
	} as const;
	return { row, line: row + 1, mapped: { ok: true, input } };
}

export function people(count: number, from = 1): RunRow[] {
	return Array.from({ length: count }, (_, at) => person(from + at));
}

export async function* batches(
	rows: readonly RunRow[],
	size = 100,
): AsyncGenerator<RunRow[], void, undefined> {
	for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** Runs with defaults for what a test does not care about. */
export async function migrate(
	options: Partial<Omit<RunOptions, 'rows' | 'argos'>> & {
		rows: readonly RunRow[] | RunOptions['rows'];
		/** Either of them. */
		sandbox?: Sandbox;
		argos?: Argos | ((limiter: Limiter) => Argos);
		apiKey?: string;
		baseUrl?: string;
		clock?: TestClock;
		perDay?: number;
		perSecond?: number;
		/** How the limiter waits; default: as the run does. */
		limiterWait?: TestClock['wait'];
		used?: LimiterUsage;
	},
): Promise<{ summary: RunSummary; events: RunEvent[]; told: Map<number, string>; limiter: Limiter }> {
	const {
		sandbox,
		clock = testClock(),
		perDay,
		perSecond,
		limiterWait,
		used,
		rows,
		apiKey,
		baseUrl,
		argos,
		onEvent,
		...more
	} = options;
	const { now, wait } = clock;
	const limiter = createGate(createLimiter({ now, wait: limiterWait ?? wait, perDay, perSecond, used }));
	const url = baseUrl ?? sandbox?.url ?? '';
	const key = apiKey ?? sandbox?.key ?? 'sandbox-key';
	const encryption = sandbox?.encryption ?? 'off';
	const transport = undiciTransport({ limiter, retries: 0, timeoutMs: 5_000 });
	const events: RunEvent[] = [];
	const summary = await runMigration({
		argos:
			typeof argos === 'function'
				? argos(limiter)
				: (argos ?? createArgos({ apiKey: key, baseUrl: url, encryption, transport })),
		rows: Array.isArray(rows) ? batches(rows) : (rows as RunOptions['rows']),
		journal: memoryJournal(),
		limiter,
		reference: 'userid',
		concurrency: 16,
		tries: 3,
		settleMs: 30_000,
		circuit: 5,
		waitForQuota: false,
		retryFailed: false,
		graceMs: 5_000,
		signal: undefined,
		random: () => 0.5,
		admin: 'admin@example.com',
		...more,
		now,
		steady: more.steady ?? now,
		wait: more.wait ?? wait,
		onEvent(event) {
			events.push(event);
			return onEvent?.(event);
		},
	});
	return { summary, events, told: toldOf(events), limiter };
}

/** How each row was told. @throws when one was told twice */
export function toldOf(events: readonly RunEvent[]): Map<number, string> {
	const told = new Map<number, string>();
	for (const event of events) {
		if (event.type !== 'row') continue;
		if (told.has(event.row)) throw new Error(`row ${event.row} is told twice`);
		told.set(event.row, event.state);
	}
	return told;
}

/** A server on loopback that is none of ARGOS. */
export async function serve(handler: RequestListener) {
	const server = createServer(handler);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v3`,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
