import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batches, memoryJournal, migrate, people, person, serve, testClock } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.faults.clear();
});

/** Reference → how many cases there are of it. */
async function held(): Promise<Map<string, number>> {
	const { createArgos } = await import('@argos/core');
	const { kyTransport } = await import('@argos/core/ky');
	sandbox.faults.clear();
	const argos = createArgos({ apiKey: sandbox.key, baseUrl: sandbox.url, transport: kyTransport() });
	const counts = new Map<string, number>();
	for await (const { userId = '' } of argos.submissions.list()) {
		counts.set(userId, (counts.get(userId) ?? 0) + 1);
	}
	return counts;
}

const POST = { method: 'POST', path: '/v3/submission/migration' };
const GET = { method: 'GET', path: '/v3/submission' };

describe('a run without trouble', () => {
	it('sends every row once, tells each with its id, and has it in the journal', async () => {
		const journal = memoryJournal();
		const { summary, told } = await migrate({ sandbox, journal, rows: people(250) });
		expect(summary).toEqual({ rows: 250, done: 250, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect([...told.values()].every((state) => state === 'done')).toBe(true);
		expect(told.size).toBe(250);
		const cases = await held();
		expect(cases.size).toBe(250);
		expect(Math.max(...cases.values())).toBe(1);
		expect(journal.rows(['done'])).toHaveLength(250);
	});

	it('has nothing to do for an empty source', async () => {
		const { summary, events } = await migrate({ sandbox, rows: [] });
		expect(summary).toEqual({ rows: 0, done: 0, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect(events).toEqual([]);
	});

	it('writes rows that are wrong down as skipped and sends the others', async () => {
		const issues = [{ column: 'birthDate', reason: 'is missing' }] as const;
		const rows = [person(1), { row: 2, line: 3, mapped: { ok: false as const, issues } }, person(3)];
		const journal = memoryJournal();
		const { summary, events } = await migrate({ sandbox, journal, rows });
		expect(summary).toMatchObject({ rows: 3, done: 2, skipped: 1 });
		expect(events).toContainEqual({ type: 'row', row: 2, line: 3, state: 'skipped', issues });
		const again = await migrate({ sandbox, journal, rows });
		expect(again.summary).toMatchObject({ rows: 3, done: 2, skipped: 1 });
		expect(again.events).toEqual([]);
	});

	it('goes on after a row that ARGOS refuses, and says which field', async () => {
		const rows = [person(1), person(2, { birthDate: '31.12.1990' }), person(3)];
		const { summary, events } = await migrate({ sandbox, rows });
		expect(summary).toMatchObject({ done: 2, failed: 1 });
		expect(events).toContainEqual({
			type: 'row',
			row: 2,
			line: 3,
			state: 'failed',
			fault: {
				kind: 'invalid-request',
				code: 'invalid_format',
				field: 'birthDate',
				status: 400,
				message: expect.stringContaining('invalid format: birthDate'),
			},
		});
	});

	it('has each claim in the journal before its request leaves, and claims no more than four windows ahead', async () => {
		const journal = memoryJournal();
		let ahead = 0;
		const server = await serve((request, response) => {
			let body = '';
			request.on('data', (chunk) => {
				body += chunk;
			});
			request.on('end', () => {
				const row = Number(JSON.parse(body).userid.slice(5));
				const state = journal.rows().find((known) => known.row === row)?.state;
				ahead = Math.max(ahead, journal.rows(['sent']).length);
				response.end(JSON.stringify({ message: 'success', submissionId: `sub-${row}-${state}` }));
			});
		});
		try {
			const { events } = await migrate({
				baseUrl: server.baseUrl,
				journal,
				rows: people(300),
				concurrency: 4,
			});
			for (const event of events) {
				expect(event).toMatchObject({ submissionId: expect.stringMatching(/-sent$/) });
			}
			expect(ahead).toBeGreaterThan(4);
			// Written answers and the 50 ms until they are: claims ahead, those in flight, those not flushed.
			expect(Math.max(...journal.commits.map(({ claims }) => claims.length))).toBeLessThanOrEqual(16);
		} finally {
			server.close();
		}
	});

	it('claims without a reference only what is sent at once', async () => {
		const journal = memoryJournal({ reference: undefined });
		await migrate({ sandbox, journal, rows: people(100), reference: undefined, concurrency: 4 });
		expect(Math.max(...journal.commits.map(({ claims }) => claims.length))).toBeLessThanOrEqual(4);
		expect((await held()).size).toBe(100);
	});

	it('never counts fewer calls of the day than were made', async () => {
		const journal = memoryJournal();
		const { limiter } = await migrate({ sandbox, journal, rows: people(60) });
		expect(journal.usage()).toEqual(limiter.snapshot());
		expect(journal.usage()).toEqual({ day: '2026-03-01', calls: 60 });
		let claimed = 0;
		for (const { claims, usage } of journal.commits) {
			claimed += claims.length;
			expect(usage?.calls).toBeGreaterThanOrEqual(claimed);
		}
	});

	it('tells nothing of a row before it is in the journal for good', async () => {
		const journal = memoryJournal();
		const { told } = await migrate({
			sandbox,
			journal,
			rows: people(60),
			onEvent(event) {
				if (event.type !== 'row') return;
				const known = journal.rows(['done']).map(({ row }) => row);
				expect(known).toContain(event.row);
			},
		});
		expect(told.size).toBe(60);
	});

	it('comes to its end when whoever is told is slower than everything else', async () => {
		const server = await serve((request, response) => {
			request
				.resume()
				.on('end', () => response.end('{"message":"success","submissionId":"sub0000example01"}'));
		});
		try {
			const { told } = await migrate({
				baseUrl: server.baseUrl,
				rows: batches(people(2_500), 2_500),
				concurrency: 200,
				// By then all that is claimed has been answered, and nothing is in flight any more.
				async onEvent(event) {
					for (let turns = 0; turns < 2_000 && event.type === 'row' && event.row % 400 === 0; turns++)
						await new Promise(setImmediate);
				},
			});
			expect(told.size).toBe(2_500);
		} finally {
			server.close();
		}
	});

	it('waits for whoever is told', async () => {
		let busy = 0;
		const { told } = await migrate({
			sandbox,
			rows: people(40),
			async onEvent() {
				busy++;
				await new Promise(setImmediate);
				expect(busy).toBe(1);
				busy--;
			},
		});
		expect(told.size).toBe(40);
	});
});

describe('what ends a run', () => {
	it('sends one person only when the key is refused, and has nobody unknown', async () => {
		const journal = memoryJournal();
		const { summary, events } = await migrate({ sandbox, journal, rows: people(50), apiKey: 'not-the-key' });
		expect(summary).toMatchObject({ done: 0, unknown: 0, pending: 50, stopped: { reason: 'denied' } });
		expect(events).toEqual([{ type: 'stopping', reason: 'denied', message: summary.stopped?.message }]);
		expect(summary.stopped?.message).toMatch(/refused the API key.*migrate again with the same journal/);
		expect(sandbox.requests()).toHaveLength(1);
		expect(journal.rows(['sent'])).toEqual([]);
	});

	it('stops at once when the machine is blocked', async () => {
		sandbox.setSwitches({ allowedIps: ['192.0.2.1'] });
		const { summary } = await migrate({ sandbox, rows: people(50) });
		expect(summary).toMatchObject({ pending: 50, stopped: { reason: 'denied' } });
		expect(sandbox.requests()).toHaveLength(1);
	});

	it('stops at the first row when the one administrator is refused', async () => {
		const rows = people(50).map(({ row }) => person(row, { admin: 'other@example.com' }));
		const { summary } = await migrate({ sandbox, rows, admin: 'other@example.com' });
		expect(summary).toMatchObject({ pending: 50, stopped: { reason: 'denied' } });
		expect(sandbox.requests()).toHaveLength(1);
	});

	it('takes a refused administrator for the fault of its row when rows name their own', async () => {
		const rows = [person(1), person(2, { admin: 'other@example.com' }), person(3)];
		const { summary, told } = await migrate({ sandbox, rows });
		expect(summary).toMatchObject({ done: 2, failed: 1, pending: 0 });
		expect(told.get(2)).toBe('failed');
	});

	it.each([
		['a page of some website', 200, '<!doctype html>', 'unknown'],
		['a redirect', 302, '', 'pending'],
		['an address that is not there', 404, '{}', 'pending'],
		['a method that is not taken', 405, '', 'pending'],
	])('sends one person only to %s', async (_name, status, body, state) => {
		let calls = 0;
		const server = await serve((request, response) => {
			calls++;
			request.resume().on('end', () => response.writeHead(status).end(body));
		});
		try {
			const journal = memoryJournal();
			const { summary } = await migrate({ baseUrl: server.baseUrl, journal, rows: people(50) });
			expect(summary.stopped).toMatchObject({
				reason: 'unusable',
				message: expect.stringContaining('check first that it is the ARGOS API'),
			});
			expect(calls).toBe(1);
			expect(journal.rows().find(({ row }) => row === 1)).toMatchObject({ state });
		} finally {
			server.close();
		}
	});

	it('does not send everybody to a server that refuses them one by one without a word of ARGOS', async () => {
		let calls = 0;
		const server = await serve((request, response) => {
			calls++;
			request.resume().on('end', () => response.writeHead(400).end('no'));
		});
		try {
			const { summary } = await migrate({ baseUrl: server.baseUrl, rows: people(50) });
			expect(summary).toMatchObject({ failed: 5, pending: 45, stopped: { reason: 'unusable' } });
			expect(calls).toBe(5);
		} finally {
			server.close();
		}
	});

	it('stops at once when nobody listens', async () => {
		const server = await serve(() => undefined);
		server.close();
		const { summary } = await migrate({ baseUrl: server.baseUrl, rows: people(50) });
		expect(summary).toMatchObject({ unknown: 0, pending: 50, stopped: { reason: 'server' } });
	});

	it('sends one person only to a project that speaks with another encryption', async () => {
		const sealed = await createSandbox({ people: 0, encryption: 'aes-256-ecb' });
		try {
			const { url: baseUrl, key: apiKey } = sealed;
			const { summary } = await migrate({ baseUrl, apiKey, rows: people(50) });
			expect(summary).toMatchObject({ pending: 50, stopped: { reason: 'unusable' } });
			expect(sealed.requests()).toHaveLength(1);
		} finally {
			await sealed.close();
		}
	});

	it('stops after five rounds of faults in a row, with waits that double between them', async () => {
		sandbox.faults.add({ match: POST, fault: { status: 500 } });
		const clock = testClock();
		const { summary, events, told } = await migrate({
			sandbox,
			rows: people(50),
			clock,
			settleMs: 86_400_000,
			random: () => 0,
		});
		expect(summary).toMatchObject({ done: 0, unknown: 5, pending: 45, stopped: { reason: 'server' } });
		expect(sandbox.requests()).toHaveLength(5);
		expect([...told.values()]).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
		expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(3);
		expect(clock.now() - Date.parse('2026-03-01T12:00:00.000Z')).toBeGreaterThanOrEqual(15_000);
		expect(summary.stopped?.message).toMatch(/^5 rounds of calls in a row had no good answer\./);
	});

	it('goes on when a server recovers before that', async () => {
		sandbox.faults.add({ match: POST, fault: { status: 500 }, when: { times: 4 } });
		const { summary } = await migrate({ sandbox, rows: people(50) });
		expect(summary).toEqual({ rows: 50, done: 50, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect(Math.max(...(await held()).values())).toBe(1);
	});
});

describe('throttling', () => {
	it('sends what was throttled again, more slowly and not before it may', async () => {
		sandbox.faults.add({
			match: POST,
			fault: { throttle: { retryAfter: 'seconds', seconds: 20 } },
			when: { after: 30, times: 8 },
		});
		const clock = testClock();
		const { summary, events } = await migrate({ sandbox, rows: people(100), clock });
		expect(summary).toEqual({ rows: 100, done: 100, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect((await held()).size).toBe(100);
		const throttled = events.filter((event) => event.type === 'throttled');
		expect(throttled[0]).toEqual({ type: 'throttled', inFlight: 8, waitMs: 20_000 });
		expect(clock.now() - Date.parse('2026-03-01T12:00:00.000Z')).toBeGreaterThanOrEqual(20_000);
	});

	it('does not count a throttled call as a try', async () => {
		sandbox.faults.add({ match: POST, fault: { throttle: {} }, when: { times: 10 } });
		const { summary } = await migrate({ sandbox, rows: people(3), tries: 1 });
		expect(summary).toMatchObject({ done: 3, failed: 0 });
	});
});

it.each([7, 300, 700, 1_500, 40_000])(
	'comes to its end although every look at the clock takes %i ms, so that waits are over before they are seen',
	async (step) => {
		sandbox.faults.add({ match: POST, fault: { throttle: {} }, when: { every: 5, times: 15 } });
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { every: 7, times: 8 } });
		sandbox.faults.add({ match: POST, fault: { status: 500 }, when: { every: 6, times: 10 } });
		const clock = testClock();
		let late = 0;
		const now = () => {
			late += step;
			return clock.now() + late;
		};
		const { summary } = await migrate({
			sandbox,
			rows: people(60),
			clock: { ...clock, now },
			settleMs: 2_000,
			tries: 9,
		});
		expect(summary).toMatchObject({ done: 60, unknown: 0 });
		expect([...(await held()).values()]).toEqual(Array(60).fill(1));
	},
);

it('goes on after a pause whose end falls between two looks at the clock', async () => {
	for (let step = 40; step <= 800; step += 20) {
		sandbox.reset();
		sandbox.faults.add({ match: POST, fault: { throttle: {} }, when: { times: 1 } });
		const clock = testClock();
		let late = 0;
		const now = () => {
			late += step;
			return clock.now() + late;
		};
		const { summary } = await migrate({ sandbox, rows: people(1), clock: { ...clock, now } });
		expect(summary).toMatchObject({ done: 1 });
	}
});

describe("the day's quota", () => {
	it('ends the run when it is used up, and says when to go on', async () => {
		const journal = memoryJournal();
		const { summary } = await migrate({ sandbox, journal, rows: people(50), perDay: 20 });
		expect(summary).toMatchObject({ done: 20, unknown: 0, pending: 30 });
		expect(summary.stopped).toMatchObject({ reason: 'quota', resumeAt: '2026-03-02T00:00:00.000Z' });
		expect(journal.rows(['sent', 'unknown'])).toEqual([]);
		expect(journal.usage()).toEqual({ day: '2026-03-01', calls: 20 });
	});

	it('waits for the next days when told to', async () => {
		const clock = testClock();
		const { summary, events } = await migrate({
			sandbox,
			clock,
			rows: people(50),
			perDay: 20,
			waitForQuota: true,
		});
		expect(summary).toEqual({ rows: 50, done: 50, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect(events.filter((event) => event.type === 'waiting')).toEqual([
			{ type: 'waiting', for: 'quota', until: '2026-03-02T00:00:00.000Z' },
			{ type: 'waiting', for: 'quota', until: '2026-03-03T00:00:00.000Z' },
		]);
		expect(new Date(clock.now()).toISOString()).toMatch(/^2026-03-03T00:0/);
	});

	it('gives no day twice to a clock that goes back over midnight, and goes on all the same', async () => {
		const clock = testClock('2026-03-02T00:10:00.000Z');
		const { summary, limiter } = await migrate({
			sandbox,
			clock,
			rows: people(30),
			perDay: 20,
			waitForQuota: true,
			onEvent(event) {
				if (event.type === 'row' && event.row === 10) clock.set('2026-03-01T23:50:00.000Z');
			},
		});
		expect(summary).toMatchObject({ done: 30, unknown: 0 });
		expect(limiter.snapshot()).toEqual({ day: '2026-03-03', calls: 10 });
	});
});

describe('lost answers', () => {
	it('finds a person whose answer was lost, and does not send it again', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { after: 9, times: 1 } });
		const journal = memoryJournal();
		const { summary, events } = await migrate({ sandbox, journal, rows: people(10), concurrency: 1 });
		expect(summary).toEqual({ rows: 10, done: 10, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect(events).toContainEqual({ type: 'lost', row: 10, line: 11 });
		expect(events).toContainEqual({
			type: 'row',
			row: 10,
			line: 11,
			state: 'done',
			found: true,
			submissionId: expect.any(String),
		});
		expect(events).toContainEqual({ type: 'waiting', for: 'settling', until: expect.any(String) });
		expect([...(await held()).values()]).toEqual(Array(10).fill(1));
	});

	it('sends a person again that ARGOS does not have', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-before-commit', when: { after: 3, times: 1 } });
		const { summary } = await migrate({ sandbox, rows: people(10) });
		expect(summary).toMatchObject({ done: 10, unknown: 0 });
		expect([...(await held()).values()]).toEqual(Array(10).fill(1));
	});

	it('does not look before ARGOS has had time to settle', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { times: 1 } });
		const clock = testClock();
		let lostAt = 0;
		let foundAt = 0;
		await migrate({
			sandbox,
			clock,
			rows: people(1),
			settleMs: 30_000,
			onEvent(event) {
				if (event.type === 'lost') lostAt = clock.now();
				if (event.type === 'row') foundAt = clock.now();
			},
		});
		expect(foundAt - lostAt).toBeGreaterThanOrEqual(29_000);
	});

	it('does not look sooner when the clock is put forward after an answer was lost', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { times: 1 } });
		const clock = testClock();
		let waited = 0;
		let foundAt = 0;
		await migrate({
			sandbox,
			clock,
			rows: people(1),
			settleMs: 30_000,
			steady: () => waited,
			async wait(ms, signal) {
				await clock.wait(ms, signal);
				waited += ms;
			},
			onEvent(event) {
				if (event.type === 'lost') clock.set('2026-03-01T13:00:00.000Z');
				if (event.type === 'row') foundAt = waited;
			},
		});
		expect(foundAt).toBeGreaterThanOrEqual(30_000);
	});

	it('gives up after so many tries, and says that ARGOS does not have the person', async () => {
		sandbox.faults.add({ match: POST, fault: { status: 502 }, when: { after: 1 } });
		const { summary, events } = await migrate({
			sandbox,
			rows: [person(1), person(2)],
			tries: 2,
			concurrency: 1,
		});
		expect(summary).toMatchObject({ done: 1, failed: 1, unknown: 0 });
		const failed = events.find((event) => event.type === 'row' && event.state === 'failed');
		expect(failed).toMatchObject({
			fault: {
				kind: 'not-confirmed',
				status: 502,
				message: expect.stringContaining('ARGOS does not have this person'),
			},
		});
	});

	it('leaves a lost row without a reference unknown, and never sends it again', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-before-commit', when: { after: 1, times: 1 } });
		const rows = people(5);
		const { summary, told } = await migrate({ sandbox, rows, reference: undefined, concurrency: 1 });
		expect(summary).toMatchObject({ done: 4, unknown: 1, pending: 0 });
		expect(told.get(2)).toBe('unknown');
		expect((await held()).has('user-2')).toBe(false);
	});

	it('looks again when looking fails, and takes a failed look for nothing', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { times: 1 } });
		sandbox.faults.add({ match: GET, fault: { status: 500 }, when: { times: 2 } });
		sandbox.faults.add({ match: GET, fault: 'drop-before-commit', when: { times: 1 } });
		const { summary } = await migrate({ sandbox, rows: people(5) });
		expect(summary).toMatchObject({ done: 5, unknown: 0, failed: 0 });
		expect([...(await held()).values()]).toEqual(Array(5).fill(1));
	});

	it('ends with the row unknown when looking keeps failing', async () => {
		sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { times: 1 } });
		sandbox.faults.add({ match: GET, fault: { status: 500 } });
		const journal = memoryJournal();
		const { summary, told } = await migrate({ sandbox, journal, rows: people(5) });
		expect(summary).toMatchObject({ done: 4, unknown: 1, stopped: { reason: 'server' } });
		expect(told.get(1)).toBe('unknown');
		const next = await migrate({ sandbox, journal, rows: people(5) }).catch((error: unknown) => error);
		expect(next).toMatchObject({ summary: { done: 4, unknown: 1 } });
		sandbox.faults.clear();
		const last = await migrate({ sandbox, journal, rows: people(5) });
		expect(last.summary).toMatchObject({ done: 5, unknown: 0 });
		expect([...(await held()).values()]).toEqual(Array(5).fill(1));
	});

	it('leaves a row to a person when somebody else has its reference', async () => {
		await migrate({ sandbox, rows: [person(1, { fullName: 'Somebody Else' })] });
		sandbox.faults.add({ match: POST, fault: 'drop-before-commit', when: { times: 1 } });
		const { summary, events } = await migrate({ sandbox, rows: people(2) });
		expect(summary).toMatchObject({ done: 1, unknown: 1 });
		expect(events).toContainEqual({
			type: 'row',
			row: 1,
			line: 2,
			state: 'unknown',
			fault: { kind: 'not-confirmed', message: expect.stringContaining('with other data') },
		});
	});
});

describe('an interrupted run', () => {
	it('lets those in flight finish, tells them, and sends nobody else', async () => {
		sandbox.faults.add({ match: POST, fault: { latency: 30 } });
		const control = new AbortController();
		const journal = memoryJournal();
		const clock = testClock();
		const { summary, events, told } = await migrate({
			sandbox,
			journal,
			clock,
			rows: people(200),
			signal: control.signal,
			wait: (ms, signal) => (ms === 5_000 ? new Promise(() => undefined) : clock.wait(ms, signal)),
			onEvent(event) {
				if (event.type === 'row' && event.row >= 40) control.abort();
			},
		});
		expect(summary.stopped).toMatchObject({ reason: 'interrupted' });
		expect(summary.unknown).toBe(0);
		expect(summary.done).toBe((await held()).size);
		expect(told.size).toBe(summary.done);
		expect(journal.rows(['sent', 'unknown'])).toEqual([]);
		expect(events.some(({ type }) => type === 'stopping')).toBe(true);
		const rest = await migrate({ sandbox, journal, rows: people(200) });
		expect(rest.summary).toEqual({ rows: 200, done: 200, failed: 0, unknown: 0, skipped: 0, pending: 0 });
		expect([...(await held()).values()]).toEqual(Array(200).fill(1));
	});

	it('gives those up whose grace is over: they are unknown, and the next run finds them', async () => {
		const control = new AbortController();
		const journal = memoryJournal();
		const { sent, ...server } = await silentServer(() => control.abort());
		try {
			const { summary, told } = await migrate({
				baseUrl: server.baseUrl,
				journal,
				rows: people(20),
				signal: control.signal,
			});
			expect(summary).toMatchObject({ done: 0, unknown: 1, pending: 19, stopped: { reason: 'interrupted' } });
			expect([...told]).toEqual([[1, 'unknown']]);
			expect(sent()).toBe(1);
		} finally {
			server.close();
		}
		const rest = await migrate({ sandbox, journal, rows: people(20) });
		expect(rest.summary).toMatchObject({ done: 20, unknown: 0 });
		expect([...(await held()).values()]).toEqual(Array(20).fill(1));
	});

	it('sends nobody when it is interrupted before it begins', async () => {
		const { summary } = await migrate({ sandbox, rows: people(5), signal: AbortSignal.abort() });
		expect(summary).toMatchObject({ done: 0, stopped: { reason: 'interrupted' } });
		expect(sandbox.requests()).toEqual([]);
	});
});

async function silentServer(onCall: () => void) {
	let calls = 0;
	const server = await serve((request) => {
		calls++;
		request.resume().on('end', onCall);
	});
	return { ...server, sent: () => calls };
}

describe('going on with a journal', () => {
	it('looks rows up that a crash left behind, and sends only those that are not there', async () => {
		const journal = memoryJournal();
		const [first, second] = people(2);
		await migrate({ sandbox, rows: [first, second].flatMap((row) => row ?? []).slice(0, 1) });
		for (const row of people(2)) {
			const hash = journal.hash(JSON.stringify(row.mapped.ok ? row.mapped.input : ''));
			await journal.commit({ claims: [{ row: row.row, line: row.line, hash, sentAt: 0 }], settlements: [] });
		}
		const { summary, events } = await migrate({ sandbox, journal, rows: people(3) });
		expect(summary).toMatchObject({ done: 3, unknown: 0 });
		expect(events).toContainEqual({
			type: 'row',
			row: 1,
			line: 2,
			state: 'done',
			found: true,
			submissionId: expect.any(String),
		});
		expect([...(await held()).values()]).toEqual([1, 1, 1]);
	});

	it('leaves rows that a crash left behind unknown when there is no reference to look them up by', async () => {
		const journal = memoryJournal({ reference: undefined });
		const hash = journal.hash(JSON.stringify({ ...personInput(1) }));
		await journal.commit({ claims: [{ row: 1, line: 2, hash, sentAt: 0 }], settlements: [] });
		const { summary, told } = await migrate({ sandbox, journal, rows: people(2), reference: undefined });
		expect(summary).toMatchObject({ done: 1, unknown: 1 });
		expect(told.get(1)).toBe('unknown');
		const again = await migrate({ sandbox, journal, rows: people(2), reference: undefined });
		expect(again.events).toEqual([]);
	});

	it('stops before anything further is sent when a row has changed', async () => {
		const journal = memoryJournal();
		await migrate({ sandbox, journal, rows: people(2) });
		const changed = [person(1), person(2, { fullName: 'Another Person' }), ...people(5, 3)];
		const { summary, events } = await migrate({ sandbox, journal, rows: changed });
		expect(summary).toMatchObject({ done: 2, stopped: { reason: 'changed' } });
		expect(summary.stopped?.message).toMatch(/^Row 2 \(line 3\) is not what it was/);
		expect(events).toHaveLength(1);
		expect((await held()).size).toBe(2);
	});

	it('notices a source that has lost its end', async () => {
		const journal = memoryJournal();
		await migrate({ sandbox, journal, rows: people(3) });
		const { summary } = await migrate({ sandbox, journal, rows: people(2) });
		expect(summary.stopped).toMatchObject({
			reason: 'changed',
			message: expect.stringMatching(/^The end of the input/),
		});
	});

	it('sends refused rows again only when told to', async () => {
		const journal = memoryJournal();
		const rows = [person(1, { birthDate: '31.12.1990' })];
		await migrate({ sandbox, journal, rows });
		const left = await migrate({ sandbox, journal, rows });
		expect(left.events).toEqual([]);
		expect(sandbox.requests()).toHaveLength(1);
		const tried = await migrate({ sandbox, journal, rows, retryFailed: true });
		expect(tried.told.get(1)).toBe('failed');
		expect(sandbox.requests().map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
	});

	it('does not send a refused row again whose person was migrated by other means since then', async () => {
		const journal = memoryJournal();
		sandbox.faults.add({ match: POST, fault: { status: 400 } });
		const rows = [person(1), person(2)];
		await migrate({ sandbox, journal, rows });
		expect(journal.counts().failed).toBe(2);
		sandbox.faults.clear();
		await migrate({ sandbox, rows: [person(1), person(2, { fullName: 'Person Corrected' })] });
		const { summary, events } = await migrate({ sandbox, journal, rows, retryFailed: true });
		expect(summary).toMatchObject({ done: 1, failed: 0, unknown: 1 });
		expect(events).toContainEqual(expect.objectContaining({ row: 1, state: 'done', found: true }));
		expect([...(await held()).values()]).toEqual([1, 1]);
	});

	it('says nothing of refused rows that it had no time to try again', async () => {
		const journal = memoryJournal();
		const rows = [person(1, { birthDate: '31.12.1990' }), person(2, { birthDate: '31.12.1990' })];
		await migrate({ sandbox, journal, rows });
		const used = { day: '2026-03-01', calls: 1 };
		const { summary, told } = await migrate({ sandbox, journal, rows, retryFailed: true, perDay: 1, used });
		expect(summary).toMatchObject({ failed: 2, unknown: 0, stopped: { reason: 'quota' } });
		expect(told.size).toBe(0);
	});
});

function personInput(row: number) {
	const { mapped } = person(row);
	return mapped.ok ? mapped.input : {};
}

describe('a journal that cannot be written', () => {
	it.each([1, 2, 5, 8])(
		'ends the run at commit %i; nobody is sent without a claim, and the next run finds all',
		async (commit) => {
			const journal = memoryJournal();
			journal.failAt(commit);
			const { summary } = await migrate({ sandbox, journal, rows: people(300) });
			expect(summary.stopped).toMatchObject({
				reason: 'journal',
				message: expect.stringContaining('no room left'),
			});
			const claimed = new Set(
				journal.commits.flatMap(({ claims }) => claims.map(({ row }) => `user-${row}`)),
			);
			for (const reference of (await held()).keys()) expect(claimed.has(reference)).toBe(true);
			journal.failAt(1, 0);
			const rest = await migrate({ sandbox, journal, rows: people(300) });
			expect(rest.summary).toEqual({ rows: 300, done: 300, failed: 0, unknown: 0, skipped: 0, pending: 0 });
			expect([...(await held()).values()]).toEqual(Array(300).fill(1));
		},
	);

	it('writes at the end what could not be written before, if it can', async () => {
		const journal = memoryJournal();
		journal.failAt(4, 1);
		const { summary, told } = await migrate({ sandbox, journal, rows: people(300) });
		expect(summary.stopped).toMatchObject({ reason: 'journal' });
		expect(journal.rows(['sent'])).toEqual([]);
		expect(told.size).toBe(journal.rows(['done']).length);
		expect(told.size).toBe((await held()).size);
	});
});

describe('a fault of the caller', () => {
	it('passes on what the source throws, after those in flight are written down', async () => {
		const journal = memoryJournal();
		async function* broken() {
			yield people(30);
			throw new Error('no more');
		}
		await expect(migrate({ sandbox, journal, rows: broken() })).rejects.toThrow('no more');
		expect(journal.rows(['sent'])).toEqual([]);
		expect(journal.rows(['done']).length).toBe((await held()).size);
	});

	it('passes on what whoever is told throws, after those in flight are written down', async () => {
		const journal = memoryJournal();
		const run = migrate({
			sandbox,
			journal,
			rows: people(100),
			onEvent() {
				throw new Error('pipe is closed');
			},
		});
		await expect(run).rejects.toThrow('pipe is closed');
		expect(journal.rows(['sent'])).toEqual([]);
		expect(journal.rows(['done']).length).toBe((await held()).size);
	});
});

it('says nobody by name in any event, fault or message', async () => {
	sandbox.faults.add({ match: POST, fault: 'drop-after-commit', when: { every: 7 } });
	sandbox.faults.add({ match: POST, fault: { status: 500 }, when: { every: 5 } });
	const journal = memoryJournal();
	const rows = people(60).map(({ row }) =>
		person(row, {
			fullName: 'Zebedaeus Planted',
			userId: `planted-${row}`,
			...(row % 9 === 0 && { birthDate: '31.12.1990' }),
		}),
	);
	const { events, summary } = await migrate({ sandbox, journal, rows });
	const all = JSON.stringify([events, summary, journal.rows()]);
	expect(all).not.toMatch(/planted|zebedaeus|1990|example\.com|sandbox-key/i);
});
