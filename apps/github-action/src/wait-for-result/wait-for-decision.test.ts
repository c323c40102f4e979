import { ArgosError, type Submission, submissionFromWire } from '@argos/core';
import { expect, test } from 'vitest';
import { waitForDecision } from './wait-for-decision.ts';

const submission = (result: string): Submission =>
	submissionFromWire({ submission_id: 'sub1', kyc: { result } });
const failure = (kind: 'server' | 'unauthorized', retryAfterMs?: number) =>
	new ArgosError({ kind, summary: 'It failed.', retryAfterMs });

/** Waits with a clock that moves by waiting alone; each look brings the next of these. */
async function play(
	looks: (Submission | undefined | ArgosError)[],
	changes: { timeoutMs?: number; waitWhenMissing?: boolean; cancelAt?: number } = {},
) {
	let time = 1_000_000;
	let at = 0;
	const cancel = new AbortController();
	const waits: number[] = [];
	const waited = await waitForDecision({
		look: async () => {
			const next = looks[Math.min(at++, looks.length - 1)];
			if (next instanceof ArgosError) throw next;
			return next;
		},
		timeoutMs: changes.timeoutMs ?? 100_000,
		intervalMs: 30_000,
		waitWhenMissing: changes.waitWhenMissing ?? false,
		signal: cancel.signal,
		now: () => time,
		wait: async (ms) => {
			waits.push(ms);
			if (waits.length === changes.cancelAt) {
				cancel.abort();
				throw cancel.signal.reason;
			}
			time += ms;
		},
		onLook: () => undefined,
	});
	return { ...waited, status: waited.submission?.status, waits };
}

test('it looks again until there is a decision', async () => {
	const { status, timedOut, waits, seen } = await play(
		['incomplete', 'pending', 'pending', 'approved'].map(submission),
	);
	expect([status, timedOut]).toEqual(['approved', false]);
	expect(waits).toEqual([30_000, 30_000, 30_000]);
	expect(seen).toEqual([
		{ name: 'incomplete', from: 1_000_000, to: 1_030_000 },
		{ name: 'pending', from: 1_030_000, to: 1_090_000 },
		{ name: 'approved', from: 1_090_000, to: 1_090_000 },
	]);
});

test('the last look is at the end of the time', async () => {
	const { status, timedOut, waits } = await play([submission('pending')]);
	expect([status, timedOut]).toEqual(['pending', true]);
	expect(waits).toEqual([30_000, 30_000, 30_000, 10_000]);
});

test('without time it looks once', async () => {
	expect(await play([submission('pending')], { timeoutMs: 0 })).toMatchObject({ timedOut: true, waits: [] });
	expect(await play([submission('rejected')], { timeoutMs: 0 })).toMatchObject({ timedOut: false });
});

test('a submission that is not there fails, or is waited for when asked to', async () => {
	await expect(play([undefined, submission('approved')])).rejects.toMatchObject({ kind: 'not-found' });
	const { status, waits } = await play([undefined, submission('approved')], { waitWhenMissing: true });
	expect([status, waits.length]).toEqual(['approved', 1]);
});

test('passing failures are looked past, and longer when the server asks for it', async () => {
	const { status, waits } = await play([
		failure('server', 45_000),
		failure('server'),
		submission('approved'),
	]);
	expect(status).toBe('approved');
	expect(waits).toEqual([45_000, 30_000]);
});

test('a failure that stays to the end is thrown, and one that no waiting mends at once', async () => {
	await expect(play([failure('server')])).rejects.toMatchObject({ kind: 'server' });
	await expect(play([failure('unauthorized'), submission('approved')])).rejects.toMatchObject({
		kind: 'unauthorized',
	});
});

test('cancelling while it waits is told as such', async () => {
	await expect(play([submission('pending')], { cancelAt: 2 })).rejects.toMatchObject({ kind: 'aborted' });
});
