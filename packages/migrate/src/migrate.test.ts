import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJournalForReading } from './journal/open-journal-for-reading.ts';
import { migrate } from './migrate.ts';
import type { MigrateEvent } from './migrate-event.ts';
import type { MigrateOptions } from './migrate-options.ts';
import { planMigration } from './plan/plan-migration.ts';
import { ANA, BEN, CLEO, HEADER, heldBy, optionsFor } from './testing.ts';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
	sandbox.reset();
	folder = await mkdtemp(join(tmpdir(), 'argos-migrate-'));
});
afterEach(() => rm(folder, { recursive: true }));

const held = () => heldBy(sandbox);
const write = (...lines: string[]) => writeFile(join(folder, 'people.csv'), `${lines.join('\n')}\n`);

function options(changes: Partial<MigrateOptions> = {}): MigrateOptions & { events: MigrateEvent[] } {
	const events: MigrateEvent[] = [];
	return {
		...optionsFor(sandbox, folder),
		onEvent: (event) => {
			events.push(event);
		},
		events,
		...changes,
	};
}

describe('migrate', () => {
	it('checks every row, sends each person once, and tells of it in order', async () => {
		await write(HEADER, ANA, BEN);
		const given = options();
		const result = await migrate(given);
		expect(result).toMatchObject({
			...{ rows: 2, done: 2, failed: 0, unknown: 0, skipped: 0, pending: 0 },
			...{ journal: 'run.db', plan: { rows: 2, valid: 2, invalid: 0, estimate: { calls: 2, days: 1 } } },
		});
		expect(result.stopped).toBeUndefined();
		expect(given.events.map(({ type }) => type)).toEqual([
			...['checking', 'planned', 'started', 'row', 'row', 'finished'],
		]);
		expect((await held()).map(({ userId, status }) => [userId, status]).sort()).toEqual([
			['ana-1', 'approved'],
			['ben-2', 'rejected'],
		]);
	});

	it('sends nobody again when it is called again', async () => {
		await write(HEADER, ANA, BEN);
		await migrate(options());
		const again = options();
		expect(await migrate(again)).toMatchObject({ rows: 2, done: 2 });
		expect(again.events.filter(({ type }) => type === 'row')).toEqual([]);
		expect(again.events).toContainEqual(expect.objectContaining({ type: 'started', resumed: true }));
		expect(await held()).toHaveLength(2);
	});

	it('sends nobody while one row is wrong, and names every problem by line, column and reason', async () => {
		await write(HEADER, ANA, BEN.replace('1985-02-28', '1985-02-30'), CLEO);
		const given = options();
		await expect(migrate(given)).rejects.toMatchObject({ code: 'has-problems' });
		expect(given.events.filter(({ type }) => type === 'problem')).toEqual([
			{
				type: 'problem',
				row: 2,
				line: 3,
				issues: [{ column: 'birthDate', reason: 'is a date that the calendar does not have' }],
			},
		]);
		expect(await held()).toEqual([]);
	});

	it('leaves wrong rows out when it may', async () => {
		await write(HEADER, ANA, BEN.replace('1985-02-28', '1985-02-30'), CLEO);
		const result = await migrate(options({ skipInvalid: true }));
		expect(result).toMatchObject({ rows: 3, done: 2, skipped: 1 });
		expect(await held()).toHaveLength(2);
	});

	it('takes the second row with the same reference for a mistake', async () => {
		await write(HEADER, ANA, BEN.replace('ben-2', 'ana-1'), CLEO);
		const given = options({ skipInvalid: true });
		expect(await migrate(given)).toMatchObject({ done: 2, skipped: 1, plan: { duplicates: 1 } });
		expect(given.events.find(({ type }) => type === 'problem')).toMatchObject({
			line: 3,
			issues: [{ column: 'userid', reason: 'is the same as in line 2, and must differ from row to row' }],
		});
	});

	it('sends nobody whose reference a wrong row has too: corrected later, it would be sent a second time', async () => {
		await write(
			HEADER,
			ANA.replace('1990-12-31', '1990-02-30'),
			ANA,
			BEN,
			BEN.replace('rejected', 'maybe'),
			CLEO,
		);
		const given = options({ skipInvalid: true });
		expect(await migrate(given)).toMatchObject({ done: 2, skipped: 3, plan: { invalid: 3, duplicates: 2 } });
		const same = (line: number) => `is the same as in line ${line}, and must differ from row to row`;
		expect(given.events.filter(({ type }) => type === 'problem')).toMatchObject([
			{ line: 2, issues: [{ column: 'birthDate' }] },
			{ line: 3, issues: [{ column: 'userid', reason: same(2) }] },
			{ line: 5, issues: [{ column: 'kycStatus' }, { column: 'userid', reason: same(4) }] },
		]);
		expect(given.events.find(({ type }) => type === 'planned')).toMatchObject({
			plan: {
				problems: [
					{
						column: 'userid',
						reason: 'is the same as in an earlier line, and must differ from row to row',
						count: 2,
					},
					{ column: 'birthDate', count: 1 },
					{ column: 'kycStatus', count: 1 },
				],
			},
		});
	});

	it('takes a row that says the same as another in every cell for a mistake, with a reference or without', async () => {
		await write(HEADER, ANA.replace('ana-1', ''), BEN.replace('ben-2', ''), ANA.replace('ana-1', ''), ANA);
		const given = options({ skipInvalid: true });
		expect(await migrate(given)).toMatchObject({ done: 3, skipped: 1, plan: { duplicates: 1 } });
		expect(given.events.find(({ type }) => type === 'problem')).toMatchObject({
			line: 4,
			issues: [
				{ column: '(row)', reason: 'says the same as line 2 in every cell: one person would be there twice' },
			],
		});
	});

	it('takes equal user ids when they are no reference', async () => {
		await write(HEADER, ANA, BEN.replace('ben-2', 'ana-1'));
		expect(await migrate(options({ reference: 'none' }))).toMatchObject({ done: 2 });
	});

	it('wants a reference in each row when it is named', async () => {
		await write(HEADER, ANA, BEN.replace('ben-2', ''));
		const problem = { column: 'userid', reason: expect.stringContaining('is missing') };
		const named = options({ reference: 'userid' });
		await expect(migrate(named)).rejects.toMatchObject({ code: 'has-problems' });
		expect(named.events).toContainEqual({ type: 'problem', row: 2, line: 3, issues: [problem] });
		expect(await migrate(options())).toMatchObject({ done: 2, plan: { withoutReference: 1 } });
	});

	it('refuses to go on with another file, mapping or project', async () => {
		await write(HEADER, ANA);
		await migrate(options());
		await expect(migrate(options({ project: 'other' }))).rejects.toMatchObject({ code: 'journal-differs' });
		const mapping = { set: { admin: 'admin@example.com', cf1: 'batch 2' } };
		await expect(migrate(options({ mapping }))).rejects.toMatchObject({ code: 'journal-differs' });
		await expect(migrate(options({ reference: 'none' }))).rejects.toMatchObject({ code: 'journal-differs' });
		await appendFile(join(folder, 'people.csv'), `${BEN}\n`);
		await expect(migrate(options())).rejects.toMatchObject({ code: 'changed' });
		expect(await held()).toHaveLength(1);
	});

	it('stops when the file is written to while its people are sent', async () => {
		await write(HEADER, ...Array.from({ length: 5000 }, (_, n) => ANA.replace('ana-1', `user-${n}`)));
		const given = options({ concurrency: 1 });
		const result = await migrate({
			...given,
			onEvent: async (event) => {
				if (event.type === 'row' && event.row === 1) await appendFile(join(folder, 'people.csv'), `${BEN}\n`);
			},
		});
		expect(result.stopped).toMatchObject({ reason: 'changed' });
		expect((await held()).length).toBeLessThan(5000);
	});

	it('takes a stream when wrong rows may be skipped, and goes on with the same stream', async () => {
		const text = `${HEADER}\n${ANA}\nnobody\n${BEN}\n`;
		const source = () => ({
			input: (async function* () {
				yield text;
			})(),
		});
		await expect(migrate(options({ source: source() }))).rejects.toMatchObject({ code: 'bad-settings' });
		const result = await migrate(options({ source: source(), skipInvalid: true }));
		expect(result).toMatchObject({ rows: 3, done: 2, skipped: 1, plan: undefined });
		expect(await migrate(options({ source: source(), skipInvalid: true }))).toMatchObject({ done: 2 });
		expect(await held()).toHaveLength(2);
	});

	it('asks a limiter of the caller before each call, and keeps its count', async () => {
		await write(HEADER, ANA, BEN);
		let taken = 0;
		const limiter = {
			take: async () => {
				taken++;
			},
			snapshot: () => ({ day: '2026-03-01', calls: 40 + taken }),
		};
		expect(await migrate(options({ limiter }))).toMatchObject({ done: 2 });
		expect(taken).toBe(2);
		const kept = openJournalForReading(join(folder, 'run.db'));
		expect(kept.usage()).toEqual({ day: '2026-03-01', calls: 42 });
		kept.close();
	});

	it('makes a journal that only its owner may read and in which nobody is named', async () => {
		await write(HEADER, ANA, BEN.replace('1985-02-28', '1985-02-30'));
		await migrate(options({ skipInvalid: true }));
		expect((await stat(join(folder, 'run.db'))).mode & 0o777).toBe(0o600);
		const bytes = (await readFile(join(folder, 'run.db'))).toString('latin1');
		expect(bytes).not.toMatch(/prova|muster|ana-1|ben-2|1990-12-31|example\.com|sandbox-key/i);
	});
});

describe('planMigration', () => {
	it('counts what is wrong and sends nothing', async () => {
		await write(HEADER, ANA, BEN.replace('rejected', 'maybe'), CLEO.replace('cleo-3', 'ana-1'), 'one cell');
		const plan = await planMigration(options());
		expect(plan).toMatchObject({ rows: 4, valid: 1, invalid: 3, duplicates: 1, withoutReference: 0 });
		expect(plan.problems.map(({ column, count }) => [column, count])).toEqual([
			['kycStatus', 1],
			['userid', 1],
			['fullName', 1],
		]);
		expect(JSON.stringify(plan.problems)).not.toContain('maybe');
		expect(sandbox.requests()).toEqual([]);
	});

	it('gives up when it is told to', async () => {
		await write(HEADER, ANA);
		const signal = AbortSignal.abort();
		await expect(planMigration(options({ signal }))).rejects.toMatchObject({ kind: 'aborted' });
	});
});
