import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesOf, KEY, ROOT, run, sandbox, server, visible, workspace } from './bench.ts';

const HEADER = 'email,fullName,birthDate,kycStatus,nationality';
const GOOD = [
	'ana.example@example.com,Ana Example,1990-12-31,approved,PRT',
	'bo.sample@example.com,"Sample, Bo",1985-02-01,rejected,SWE',
];
const BAD = [
	'not-an-address,Cyd Mock,1979-05-05,approved,USA',
	'dov.test@example.com,Dov Test,1990-02-31,approved,ISR',
	'eva.trial@example.com,"Trial, Eva",2000-01-01,approved,Atlantis',
];
const MIXED = [HEADER, GOOD[0], BAD[0], BAD[1], GOOD[1], BAD[2], ''].join('\n');
/** Every value of the people above that must not be seen anywhere. */
const PERSONAL =
	/ana\.example|bo\.sample|dov\.test|eva\.trial|not-an-address|Ana Example|Sample, Bo|Cyd Mock|Dov Test|Trial, Eva|1990-|1985-|1979-|2000-01|Atlantis/;

const inputs = { 'api-key': KEY, file: 'people.csv', admin: 'admin@example.com' };

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	test('good rows reach ARGOS, bad rows are pointed at, and nothing personal is seen', async () => {
		const argos = await sandbox({ encryption });
		const folder = await workspace({ 'people.csv': MIXED });
		const done = await run('migrate', {
			workspace: folder,
			inputs: { ...inputs, encryption, 'base-url': argos.url, 'dry-run': 'false' },
		});

		const cases = await casesOf(argos);
		expect(cases.map(({ email }) => email).sort()).toEqual([
			'ana.example@example.com',
			'bo.sample@example.com',
		]);
		expect(done.exitCode).toBe(1);
		expect(done.outputs).toEqual({
			migrated: '2',
			rejected: '3',
			failed: '0',
			result:
				'{"dryRun":false,"rows":5,"valid":0,"migrated":2,"rejected":3,"failed":0,"unknown":0,"complete":true}',
			'report-path': 'argos-migration.jsonl',
		});
		expect(done.annotations).toEqual([
			{
				level: 'error',
				title: 'Row 2',
				file: 'people.csv',
				line: 3,
				column: 1,
				message: 'email must be an e-mail address',
			},
			{
				level: 'error',
				title: 'Row 3',
				file: 'people.csv',
				line: 4,
				column: 31,
				message: 'birthDate is a date that the calendar does not have',
			},
			{
				level: 'error',
				title: 'Row 5',
				file: 'people.csv',
				line: 6,
				column: 56,
				message: 'nationality must be a three-letter country code (ISO 3166-1), such as KOR',
			},
			{
				level: 'error',
				message:
					'Migrated 2 of 5 rows. Rejected before sending: 3. Failed: 0. The summary names them. Put the corrected rows into a new file.',
			},
		]);
		expect(done.summary).toContain('<td>5</td><td>6</td><td>nationality</td>');

		const report = await readFile(join(folder, 'argos-migration.jsonl'), 'utf8');
		const entries = report
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(entries.map(({ row, status }) => [row, status])).toEqual([
			[1, 'migrated'],
			[2, 'rejected'],
			[3, 'rejected'],
			[4, 'migrated'],
			[5, 'rejected'],
		]);
		expect(entries.flatMap(({ submissionId }) => submissionId ?? []).sort()).toEqual(
			cases.map(({ submissionId }) => submissionId).sort(),
		);
		expect(visible(done) + report).not.toMatch(PERSONAL);
		expect(done.masks).toContain(KEY);
		expect(visible(done) + report).not.toContain(KEY);
	});
});

test('the sample file of the repository is migrated but for its three wrong rows', async () => {
	const argos = await sandbox();
	const csv = await readFile(join(ROOT, 'examples', 'people.csv'), 'utf8');
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': csv }),
		inputs: { ...inputs, 'base-url': argos.url, 'dry-run': 'false', 'fail-on': 'none' },
	});
	expect(done.exitCode).toBe(0);
	expect(done.outputs).toMatchObject({ migrated: '197', rejected: '3', failed: '0' });
	expect(await casesOf(argos)).toHaveLength(197);
	expect(done.annotations.map(({ level, line }) => [level, line])).toEqual([
		['warning', 48],
		['warning', 113],
		['warning', 169],
	]);
	expect(visible(done)).not.toMatch(/@example\.com|\.0001|Placeholder/);
});

test('a dry run, which is the default, sends nothing', async () => {
	let calls = 0;
	const url = await server((_request, response) => {
		calls++;
		response.end('{}');
	});
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': [HEADER, ...GOOD].join('\n') }),
		inputs: { ...inputs, 'base-url': url },
	});
	expect(calls).toBe(0);
	expect(done.exitCode).toBe(0);
	expect(done.outputs).toMatchObject({ migrated: '0', rejected: '0', failed: '0' });
	expect(done.log).toContain(
		'Dry run, nothing was sent: 2 of 2 rows can be migrated. Set dry-run to false to migrate.',
	);
});

test('of many wrong rows nine are annotated, and the sentence at the end has the tenth place', async () => {
	const rows = Array.from({ length: 250 }, (_, at) => `p${at}@example.com,Person Example,soon,approved,USA`);
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': [HEADER, ...rows].join('\n') }),
		inputs,
	});
	expect(done.annotations).toHaveLength(10);
	expect(done.annotations.at(-1)?.message).toMatch(/^Dry run, nothing was sent: 0 of 250 rows/);
	expect(done.summary.match(/must be a date/g)).toHaveLength(200);
	expect(done.summary).toContain('50 more are not shown here.');
});

test('a lost answer is told as unknown and the row is not sent again', async () => {
	let posts = 0;
	const url = await server((request) => {
		posts++;
		request.socket.destroy();
	});
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': [HEADER, GOOD[0]].join('\n') }),
		inputs: { ...inputs, 'base-url': url, 'dry-run': 'false' },
	});
	expect(posts).toBe(1);
	expect(done.exitCode).toBe(1);
	expect(JSON.parse(done.outputs.result ?? '')).toMatchObject({ failed: 1, unknown: 1 });
	expect(done.log).toContain('look them up before sending them again');
});

test('a cancelled job keeps outputs, summary and report of the rows done', async () => {
	const cancel = new AbortController();
	let posts = 0;
	const url = await server((_request, response) => {
		// The second person never gets an answer: the job is cancelled meanwhile.
		if (++posts === 2) return cancel.abort();
		response.end('{"submissionId":"sub0000example01"}');
	});
	const folder = await workspace({ 'people.csv': [HEADER, ...GOOD, GOOD[0]].join('\n') });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'base-url': url, 'dry-run': 'false' },
		signal: cancel.signal,
	});
	expect(done.exitCode).toBe(1);
	expect(posts).toBe(2);
	expect(JSON.parse(done.outputs.result ?? '')).toMatchObject({ migrated: 1, unknown: 1, complete: false });
	expect(done.summary).toContain('Stopped early, after 2 rows');
	const report = await readFile(join(folder, 'argos-migration.jsonl'), 'utf8');
	expect(report).toContain('{"row":1,"line":2,"status":"migrated","submissionId":"sub0000example01"}');
});
