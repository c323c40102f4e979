import type { MigrateEvent } from '@argos/migrate';
import { describe, expect, it } from 'vitest';
import { barReporter } from './bar-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import { linesReporter } from './lines-reporter.ts';

const NOBODY = { pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };
const STARTED: MigrateEvent = {
	type: 'started',
	journal: 'people.csv.argos-journal',
	rows: 1000,
	reference: 'userid',
	resumed: false,
	counts: NOBODY,
};
const PLANNED: MigrateEvent = {
	type: 'planned',
	reference: 'userid',
	plan: {
		rows: 1000,
		valid: 998,
		invalid: 2,
		duplicates: 1,
		withoutReference: 5,
		problems: [
			{
				column: 'userid',
				reason: 'is the same as in an earlier line: a reference may stand only once',
				count: 1,
			},
			{ column: 'birthDate', reason: 'is a date that the calendar does not have', count: 1 },
		],
		digest: 'd',
		estimate: { calls: 998, sendingMs: 9980, days: 2 },
	},
};
const done = (row: number): MigrateEvent => ({
	type: 'row',
	row,
	line: row + 1,
	state: 'done',
	submissionId: 's',
});
const wrong = (row: number): MigrateEvent => ({
	type: 'problem',
	row,
	line: row + 1,
	issues: [{ column: 'birthDate', reason: 'is a date that the calendar does not have' }],
});

function lines(options: { goesOn?: boolean; retryFailed?: boolean } = {}) {
	const clock = { now: 0 };
	const said: string[] = [];
	const reporter = linesReporter({
		print: (line) => void said.push(line),
		now: () => clock.now,
		quotaLeft: () => 99_000,
		...options,
	});
	return { clock, said, ...reporter };
}

describe('linesReporter', () => {
	it('tells problems as they come, and the plan with a table of them', async () => {
		const { event, said } = lines();
		await event(wrong(7));
		await event(PLANNED);
		expect(said).toEqual([
			'row 7 (line 8), column birthDate: is a date that the calendar does not have',
			'1,000 rows checked: 998 can be sent, 2 cannot, 1 of them because their userid came before.',
			expect.stringMatching(/│ 1 +│ birthDate +│ is a date that the calendar does not have +│/),
			'5 rows have no userid: when an answer is lost, nobody can look them up.',
			'Estimate: 998 calls to ARGOS, about 10 s of sending, spread over 2 days by the daily budget.',
		]);
	});

	it('lets no column of the file steer the terminal', async () => {
		const { event, said } = lines();
		await event({
			type: 'problem',
			row: 1,
			line: 2,
			issues: [{ column: 'a\u001b[2J\nb', reason: 'is wrong' }],
		});
		expect(said).toEqual(['row 1 (line 2), column a [2J b: is wrong']);
	});

	it('tells fifty problems one by one, then only counts', async () => {
		const { event, said } = lines();
		for (let row = 1; row <= 60; row++) await event(wrong(row));
		expect(said).toHaveLength(51);
		expect(said[49]).toBe('row 50 (line 51), column birthDate: is a date that the calendar does not have');
		expect(said[50]).toBe('There are more such rows. From here on they are only counted.');
	});

	it('tells failed and unknown rows, and skipped ones only when no plan has told them', async () => {
		const skipped: MigrateEvent = {
			type: 'row',
			row: 3,
			line: 4,
			state: 'skipped',
			issues: [{ column: 'email', reason: 'must be an e-mail address' }],
		};
		const { event, said } = lines();
		await event(skipped);
		await event({
			type: 'row',
			row: 4,
			line: 5,
			state: 'failed',
			fault: { kind: 'invalid-request', message: 'ARGOS refused it.' },
		});
		await event({
			type: 'row',
			row: 5,
			line: 6,
			state: 'unknown',
			fault: { kind: 'timeout', message: 'No answer came.' },
		});
		expect(said).toEqual([
			'row 3 (line 4), column email: must be an e-mail address',
			'row 4 (line 5): ARGOS refused it.',
			'row 5 (line 6): outcome unknown: No answer came.',
		]);
		const planned = lines();
		await planned.event(PLANNED);
		const before = planned.said.length;
		await planned.event(skipped);
		expect(planned.said).toHaveLength(before);
	});

	it('says every tenth how far it is, but not more than once a second', async () => {
		const { clock, event, said } = lines();
		await event(STARTED);
		for (let row = 1; row <= 250; row++) {
			clock.now += 10;
			await event(done(row));
		}
		expect(said).toEqual([
			'Journal: people.csv.argos-journal. Sending 1,000 rows.',
			'100 of 1,000 rows (10%), 100 rows/s, ETA 9 s, 99,000 calls left today',
			'200 of 1,000 rows (20%), 100 rows/s, ETA 8 s, 99,000 calls left today',
		]);
	});

	it('says every ten seconds how far it is, though nothing happens', async () => {
		const { clock, event, tick, said } = lines();
		await event(STARTED);
		for (let second = 1; second <= 25; second++) {
			clock.now += 1000;
			await tick();
		}
		expect(said).toEqual([
			'Journal: people.csv.argos-journal. Sending 1,000 rows.',
			'0 of 1,000 rows (0%), 0 rows/s, 99,000 calls left today',
			'0 of 1,000 rows (0%), 0 rows/s, 99,000 calls left today',
		]);
	});

	it('estimates what is left when it goes on', async () => {
		const goingOn = { ...STARTED, resumed: true, counts: { ...NOBODY, done: 496, failed: 3, skipped: 2 } };
		const { event, said } = lines({ goesOn: true });
		await event(PLANNED);
		await event(goingOn);
		expect(said.filter((line) => line.startsWith('Estimate'))).toEqual([
			'Estimate for what is left: 499 calls to ARGOS, about 5 s of sending.',
		]);
		const again = lines({ goesOn: true, retryFailed: true });
		await again.event(PLANNED);
		await again.event({ ...goingOn, counts: { ...NOBODY, done: 995, failed: 3, skipped: 2 } });
		expect(again.said.at(-1)).toBe('Estimate for what is left: 3 calls to ARGOS, about 1 s of sending.');
		const nothing = lines({ goesOn: true });
		await nothing.event(PLANNED);
		await nothing.event({ ...goingOn, counts: { ...NOBODY, done: 998, skipped: 2 } });
		expect(nothing.said.at(-1)).toMatch(/^Journal: /);
	});

	it('says that it goes on where an earlier run stopped, and until when it waits', async () => {
		const { event, said } = lines();
		await event({ ...STARTED, resumed: true, counts: { ...NOBODY, done: 400, failed: 3, skipped: 2 } });
		await event({ type: 'waiting', for: 'quota', until: '2026-03-02T00:00:00.000Z' });
		expect(said).toEqual([
			'Journal: people.csv.argos-journal. Going on where it stopped: 400 done, 3 failed, 2 left out so far of 1,000 rows.',
			'The calls of this day are used up. Waiting until 2026-03-02T00:00:00.000Z.',
		]);
	});
});

describe('barReporter', () => {
	it('draws at most ten times a second, and at once below a line of its own', async () => {
		const clock = { now: 0 };
		const drawn: string[] = [];
		const said: string[] = [];
		const { event } = barReporter({
			print: (line) => void said.push(line),
			line: { show: (text) => drawn.push(text), clear: () => drawn.push('cleared'), columns: () => 40 },
			now: () => clock.now,
		});
		await event(STARTED);
		for (let row = 1; row <= 1000; row++) {
			clock.now += 1;
			await event(done(row));
		}
		expect(drawn.filter((text) => text !== 'cleared')).toHaveLength(11);
		await event({ type: 'row', row: 2, line: 3, state: 'failed', fault: { kind: 'server', message: 'No.' } });
		expect(drawn.at(-2)).toBe('cleared');
		expect(drawn.at(-1)).toMatch(/ 1,001 of 1,000 .*100%/);
		expect(said.at(-1)).toBe('row 2 (line 3): No.');
	});
});

describe('jsonReporter', () => {
	it('prints every event but those that only say that it is still checking', async () => {
		const said: string[] = [];
		const { event } = jsonReporter((line) => void said.push(line));
		await event({ type: 'checking', rows: 300, part: 0.3 });
		await event(wrong(7));
		await event(done(1));
		expect(said).toEqual([
			'{"type":"problem","row":7,"line":8,"issues":[{"column":"birthDate","reason":"is a date that the calendar does not have"}]}',
			'{"type":"row","row":1,"line":2,"state":"done","submissionId":"s"}',
		]);
	});
});
