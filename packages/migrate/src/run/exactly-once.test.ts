import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArgos } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Journal, RowState } from '../journal/journal.ts';
import { openJournal } from '../journal/open-journal.ts';
import type { RunEvent } from './run-event.ts';
import { memoryJournal, migrate, person, testClock, toldOf } from './testing.ts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0, encryption: 'aes-256-ecb' });
});
afterAll(() => sandbox.close());

const POST = { method: 'POST', path: '/v3/submission/migration' };
const GET = { method: 'GET', path: '/v3/submission' };

function badWeather(seed: number) {
	const share = (n: number) => ({ probability: 0.05, seed: seed * 10 + n });
	const { faults } = sandbox;
	faults.add({ match: POST, fault: { latency: { min: 0, max: 8 } }, when: { probability: 0.3, seed } });
	faults.add({ match: POST, fault: 'drop-after-commit', when: share(1) });
	faults.add({ match: POST, fault: 'drop-before-commit', when: share(2) });
	faults.add({ match: POST, fault: { status: seed % 2 === 0 ? 500 : 502 }, when: share(3) });
	faults.add({ match: POST, fault: 'truncated-body', when: { probability: 0.01, seed: seed + 4 } });
	for (const after of [200, 900, 1500]) {
		faults.add({ match: POST, fault: { throttle: { retryAfter: 'seconds' } }, when: { after, times: 40 } });
	}
	faults.add({ match: GET, fault: { status: 503 }, when: { probability: 0.05, seed: seed + 5 } });
	faults.add({ match: GET, fault: 'truncated-body', when: { probability: 0.05, seed: seed + 6 } });
	faults.add({ match: GET, fault: { throttle: {} }, when: { after: 50, times: 5 } });
}

/** 2,000 rows: every 50th cannot be sent, every 70th is refused by ARGOS. */
const rows = Array.from({ length: 2_000 }, (_, at) => {
	const row = at + 1;
	if (row % 50 === 0) {
		const issues = [{ column: 'email', reason: 'is missing' }] as const;
		return { row, line: row + 1, mapped: { ok: false as const, issues } };
	}
	// The names agree, so that only the reference tells two people apart.
	return person(row, { fullName: 'Ana Prova', ...(row % 70 === 0 && { birthDate: '1990/12/31' }) });
});

function endOf(row: number): RowState {
	if (row % 50 === 0) return 'skipped';
	return row % 70 === 0 ? 'failed' : 'done';
}

async function exactlyOnce(seed: number, journal: Journal) {
	sandbox.reset();
	sandbox.faults.clear();
	badWeather(seed);
	const events: RunEvent[] = [];
	// A server in such a state may end the run: then it is gone on with.
	for (let runs = 0; runs < 20; runs++) {
		const run = await migrate({ sandbox, journal, rows, clock: testClock(), settleMs: 2_000, tries: 10 });
		for (const event of run.events) {
			// What is unknown at the end of one run is told again by the next one, which looks it up.
			if (event.type !== 'row' || event.state !== 'unknown') events.push(event);
		}
		if (run.summary.stopped === undefined) {
			expect(run.summary).toEqual({
				rows: 2_000,
				done: 1_937,
				failed: 23,
				unknown: 0,
				skipped: 40,
				pending: 0,
			});
			break;
		}
		expect(run.summary.stopped.reason).toBe('server');
	}
	const told = toldOf(events);
	for (const { row } of rows) expect([row, told.get(row)]).toEqual([row, endOf(row)]);
	sandbox.faults.clear();
	const { url: baseUrl, key: apiKey, encryption } = sandbox;
	const argos = createArgos({ baseUrl, apiKey, encryption, transport: kyTransport() });
	const held = await Array.fromAsync(argos.submissions.list());
	const expected = rows.filter(({ row }) => endOf(row) === 'done').map(({ row }) => `user-${row}`);
	expect(held.map(({ userId }) => userId).sort()).toEqual(expected.sort());
}

describe('in bad weather, each valid row is in ARGOS exactly once, and each row is told once', () => {
	it.each([1, 2, 3, 4, 5])(
		'with seed %i',
		(seed) => exactlyOnce(seed, memoryJournal({ rows: 2_000 })),
		60_000,
	);

	it('on a journal that is on disk', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'argos-run-'));
		const { head } = memoryJournal({ rows: 2_000 });
		const journal = openJournal({ path: join(folder, 'people.csv.argos-journal'), head });
		try {
			await exactlyOnce(6, journal);
		} finally {
			await journal.close();
			rmSync(folder, { recursive: true });
		}
	}, 60_000);
});
