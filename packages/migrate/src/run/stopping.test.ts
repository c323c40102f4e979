import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryJournal, migrate, people, person, serve, testClock } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.faults.clear();
});

const POST = { method: 'POST', path: '/v3/submission/migration' };
const GET = { method: 'GET', path: '/v3/submission' };

/** Nothing ever comes of waiting but its end by the signal. */
const stuck = (_ms: number, signal?: AbortSignal) =>
	new Promise<never>((_, reject) => {
		signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
	});

describe('calls that still wait for the limiter when a run stops', () => {
	it('are not sent, and their rows are pending', async () => {
		const control = new AbortController();
		const journal = memoryJournal();
		const clock = testClock();
		const { summary, limiter } = await migrate({
			sandbox,
			journal,
			clock,
			rows: people(50),
			perSecond: 5,
			limiterWait: stuck,
			graceMs: 5_000,
			wait: (ms, signal) => (ms === 5_000 ? stuck(ms, signal) : clock.wait(ms, signal)),
			signal: control.signal,
			onEvent(event) {
				if (event.type === 'row' && event.row === 5) control.abort();
			},
		});
		expect(summary).toMatchObject({ done: 5, unknown: 0, pending: 45, stopped: { reason: 'interrupted' } });
		expect(sandbox.requests()).toHaveLength(5);
		expect(limiter.snapshot().calls).toBe(5);
		expect(journal.rows(['sent', 'unknown'])).toEqual([]);
	});

	it('are not sent either when ARGOS no longer takes the key', async () => {
		sandbox.faults.add({ match: POST, fault: { status: 403 }, when: { after: 4 } });
		const { summary } = await migrate({ sandbox, rows: people(50), perSecond: 5, limiterWait: stuck });
		expect(summary).toMatchObject({ done: 4, pending: 46, stopped: { reason: 'denied' } });
		expect(sandbox.requests()).toHaveLength(5);
	});

	it('do not keep a run that the caller has made fail', async () => {
		const run = migrate({
			sandbox,
			rows: people(50),
			perSecond: 5,
			limiterWait: stuck,
			onEvent(event) {
				if (event.type === 'row' && event.row === 5) throw new Error('pipe is closed');
			},
		});
		await expect(run).rejects.toThrow('pipe is closed');
		expect(sandbox.requests()).toHaveLength(5);
	});
});

it('goes on when only rows that name an administrator of their own are refused for it', async () => {
	const rows = [person(1, { admin: 'other@example.com' }), person(2), person(3)];
	const { summary, told } = await migrate({ sandbox, rows, admin: 'admin@example.com' });
	expect(summary).toMatchObject({ done: 2, failed: 1, pending: 0 });
	expect(told.get(1)).toBe('failed');
});

it('says when the calls of the day are used up that rows were sent, and when to go on', async () => {
	const { summary } = await migrate({ sandbox, rows: people(5), perDay: 2 });
	expect(summary.stopped?.message).toBe(
		'The calls allowed for this UTC day are used up. Everything so far is in the journal: migrate again with the same journal from 2026-03-02T00:00:00.000Z on, or with a higher daily budget.',
	);
});

describe('a server that fails now and then', () => {
	it('is not told of as a standstill when good answers come in between', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-before-commit', when: { every: 10, times: 20 } });
		const { summary, events } = await migrate({ sandbox, rows: people(200) });
		expect(summary).toMatchObject({ done: 200 });
		expect(events.filter(({ type }) => type === 'lost')).toHaveLength(20);
		expect(events.filter((event) => event.type === 'waiting' && event.for === 'server')).toEqual([]);
	});

	it('is waited for when it refuses and says that one may come back at once', async () => {
		let calls = 0;
		const server = await serve((request, response) => {
			calls++;
			const isRefused = calls <= 6;
			request.resume().on('end', () => {
				if (isRefused) response.writeHead(429, { 'retry-after': '0' }).end('{}');
				else response.end('{"message":"success","submissionId":"sub0000example01"}');
			});
		});
		try {
			const { events } = await migrate({ baseUrl: server.baseUrl, rows: people(1), random: () => 0 });
			const waits = events.flatMap((event) => (event.type === 'throttled' ? [event.waitMs] : []));
			expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000]);
		} finally {
			server.close();
		}
	});
});

it('never claims a row in the entry that gives it back, however long the journal takes to write', async () => {
	sandbox.faults.add({ match: POST, fault: 'drop-before-commit', when: { probability: 0.15, seed: 1 } });
	sandbox.faults.add({ match: GET, fault: { latency: { min: 0, max: 6 } } });
	const { commit, ...inner } = memoryJournal();
	// Rows are claimed and given back in one entry only when an answer comes while another entry is written.
	const journal = {
		...inner,
		async commit(entry: Parameters<typeof commit>[0]) {
			await new Promise((resolve) => setTimeout(resolve, 2));
			await commit(entry);
		},
	};
	const { summary } = await migrate({ sandbox, journal, rows: people(400), settleMs: 100, tries: 50 });
	expect(summary).toMatchObject({ done: 400, failed: 0, unknown: 0 });
});
