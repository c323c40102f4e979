import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { JournalEntry, Settlement } from './journal.ts';
import { claim, done, freshPath, HASH, NOON, open } from './testing/journals.ts';

const entry = (changes: Partial<JournalEntry>): JournalEntry => ({ claims: [], settlements: [], ...changes });

const failed = (row: number): Settlement => ({
	row,
	line: row + 1,
	state: 'failed',
	settledAt: NOON + 5,
	fault: { kind: 'invalid-request', message: 'No.' },
});

it('counts each row once, in the state that it has now', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: [claim(1), claim(2), claim(3), claim(5)] }));
	expect(journal.counts()).toEqual({ pending: 0, sent: 4, done: 0, failed: 0, unknown: 0, skipped: 0 });
	await journal.commit(
		entry({
			claims: [claim(4)],
			settlements: [
				done(1),
				failed(2),
				{ row: 3, line: 4, state: 'unknown', settledAt: NOON },
				{ row: 5, line: 6, state: 'pending', settledAt: NOON },
				{ row: 9, line: 10, state: 'skipped', settledAt: NOON, hash: HASH },
			],
		}),
	);
	expect(journal.counts()).toEqual({ pending: 1, sent: 1, done: 1, failed: 1, unknown: 1, skipped: 1 });
	expect(journal.lastRow()).toBe(9);
});

it('claims a row and settles it in one entry', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: [claim(1)], settlements: [done(1)] }));
	expect(journal.counts()).toMatchObject({ sent: 0, done: 1 });
});

it('forgets what an earlier sending came to when a row is sent again, but not how often it was sent', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: [claim(1)] }));
	await journal.commit(entry({ settlements: [failed(1)] }));
	await journal.commit(
		entry({ claims: [claim(1, { sentAt: NOON + 60, hash: new Uint8Array(16).fill(8) })] }),
	);
	const rows = await Array.fromAsync(journal.rows());
	expect(rows).toEqual([{ row: 1, line: 2, state: 'sent', tries: 2, sentAt: NOON + 60 }]);
	expect((await journal.known(1, 1)).get(1)?.hash).toEqual(new Uint8Array(16).fill(8));
});

it('gives a claim back without an end', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: [claim(1)] }));
	await journal.commit(entry({ settlements: [{ row: 1, line: 2, state: 'pending', settledAt: NOON + 5 }] }));
	expect(await Array.fromAsync(journal.rows())).toEqual([
		{ row: 1, line: 2, state: 'pending', tries: 1, sentAt: NOON },
	]);
});

it.each<[string, Partial<JournalEntry>, RegExp]>([
	['sends it', { claims: [claim(2), claim(1)] }, /^Row 1 is in ARGOS already; its state cannot change\.$/],
	['fails it', { claims: [claim(2)], settlements: [failed(1)] }, /^Row 1 is in ARGOS already/],
	[
		'repeats',
		{ claims: [claim(2)], settlements: [done(1, { submissionId: 'other' })] },
		/^Row 1 is in ARGOS/,
	],
	[
		'names an unknown row beside it',
		{ claims: [claim(2)], settlements: [done(7)] },
		/^Row 7 has never been claimed/,
	],
])(
	'never changes a row that is done: an entry that %s is refused as a whole',
	async (_what, changes, message) => {
		const journal = open(freshPath());
		await journal.commit(
			entry({ claims: [claim(1)], settlements: [done(1)], usage: { day: '2026-03-01', calls: 1 } }),
		);
		const before = await Array.fromAsync(journal.rows());
		expect(() => journal.commit(entry({ ...changes, usage: { day: '2026-03-01', calls: 2 } }))).toThrow(
			message,
		);
		expect(await Array.fromAsync(journal.rows())).toEqual(before);
		expect(journal.counts()).toMatchObject({ sent: 0, done: 1 });
		expect(journal.lastRow()).toBe(1);
		expect(journal.usage()).toEqual({ day: '2026-03-01', calls: 1 });
		await journal.commit(entry({ claims: [claim(2)] }));
		expect(journal.counts()).toMatchObject({ sent: 1, done: 1 });
	},
);

it('knows the rows of a range, and nothing of rows that it never heard of', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: [claim(1), claim(3), claim(4), claim(8)], settlements: [done(3)] }));
	const known = await journal.known(2, 7);
	expect([...known]).toEqual([
		[3, { state: 'done', tries: 1, sentAt: NOON, hash: HASH }],
		[4, { state: 'sent', tries: 1, sentAt: NOON, hash: HASH }],
	]);
});

it('gives rows by number, only of the states that are asked for, over more than one page', async () => {
	const path = freshPath();
	const journal = open(path);
	const numbers = Array.from({ length: 1201 }, (_, index) => 1201 - index);
	await journal.commit(entry({ claims: numbers.map((row) => claim(row)) }));
	await journal.commit(entry({ settlements: [done(1000), failed(700), done(2)] }));
	const rows = await Array.fromAsync(journal.rows());
	expect(rows.map(({ row }) => row)).toEqual(numbers.toReversed());
	const ended = await Array.fromAsync(journal.rows(['done', 'failed']));
	expect(ended.map(({ row, state }) => [row, state])).toEqual([
		[2, 'done'],
		[700, 'failed'],
		[1000, 'done'],
	]);
});

it('takes entries while its rows are being read', async () => {
	const journal = open(freshPath());
	await journal.commit(entry({ claims: Array.from({ length: 1000 }, (_, index) => claim(index + 1)) }));
	let seen = 0;
	for await (const { row } of journal.rows(['sent'])) {
		seen += 1;
		await journal.commit(entry({ settlements: [done(row)] }));
	}
	expect(seen).toBe(1000);
	expect(journal.counts()).toMatchObject({ sent: 0, done: 1000 });
});

it('gives no calls back, whatever the clock says', async () => {
	const journal = open(freshPath());
	const told = async (day: string, calls: number) => {
		await journal.commit(entry({ usage: { day, calls } }));
		return journal.usage();
	};
	expect(await told('2026-03-01', 5)).toEqual({ day: '2026-03-01', calls: 5 });
	expect(await told('2026-03-01', 4)).toEqual({ day: '2026-03-01', calls: 5 });
	expect(await told('2026-02-28', 9)).toEqual({ day: '2026-03-01', calls: 5 });
	expect(await told('2026-03-02', 1)).toEqual({ day: '2026-03-02', calls: 1 });
	await journal.commit(entry({ claims: [claim(1)] }));
	expect(journal.usage()).toEqual({ day: '2026-03-02', calls: 1 });
});

it('hashes under a key of its own: the same text alike in one journal, and otherwise in another one', () => {
	const path = freshPath();
	const first = open(path);
	const hash = first.hash('ann@example.com');
	expect(hash).toHaveLength(16);
	expect(first.hash('ann@example.com')).toEqual(hash);
	expect(first.hash('ann@example.org')).not.toEqual(hash);
	first.close();
	expect(open(path).hash('ann@example.com')).toEqual(hash);
	expect(open(freshPath()).hash('ann@example.com')).not.toEqual(hash);
});

it('keeps nothing of a text that it hashed', async () => {
	const path = freshPath();
	const journal = open(path);
	await journal.commit(entry({ claims: [claim(1, { hash: journal.hash('planted@example.com') })] }));
	journal.close();
	expect(readFileSync(path).includes('planted@example.com')).toBe(false);
});

it('may be closed twice', () => {
	const journal = open(freshPath());
	journal.close();
	journal.close();
});
