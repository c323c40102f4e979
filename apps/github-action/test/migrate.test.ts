import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { casesOf, KEY, ROOT, run, sandbox, server, visible, workspace } from './bench.ts';

const HEADER = 'email,fullName,birthDate,kycStatus,nationality,userId';
const GOOD = [
	'ana.example@example.com,Ana Example,1990-12-31,approved,PRT,user-0001',
	'bo.sample@example.com,"Sample, Bo",1985-02-01,rejected,SWE,user-0002',
];
const BAD = [
	'not-an-address,Cyd Mock,1979-05-05,approved,USA,user-0003',
	'dov.test@example.com,Dov Test,1990-02-31,approved,ISR,user-0004',
	'eva.trial@example.com,"Trial, Eva",2000-01-01,approved,Atlantis,user-0005',
];
const MIXED = [HEADER, GOOD[0], BAD[0], BAD[1], GOOD[1], BAD[2], ''].join('\n');
/** Every value of the people above that must not be seen anywhere. */
const PERSONAL =
	/ana\.example|bo\.sample|dov\.test|eva\.trial|not-an-address|Ana Example|Sample, Bo|Cyd Mock|Dov Test|Trial, Eva|1990-|1985-|1979-|2000-01|Atlantis|user-000/;

const inputs = { 'api-key': KEY, file: 'people.csv', admin: 'admin@example.com' };
const really = { ...inputs, 'dry-run': 'false', settle: '0' };

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	test('good rows reach ARGOS, bad rows are pointed at, and nothing personal is seen or kept', async () => {
		const argos = await sandbox({ encryption });
		const folder = await workspace({ 'people.csv': MIXED });
		const done = await run('migrate', {
			workspace: folder,
			inputs: {
				...really,
				encryption,
				'base-url': argos.url,
				'skip-invalid': 'true',
				'html-report-path': 'out/report.html',
			},
		});

		const cases = await casesOf(argos);
		expect(cases.map(({ email }) => email).sort()).toEqual([
			'ana.example@example.com',
			'bo.sample@example.com',
		]);
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
				message: expect.stringMatching(/^birthDate /),
			},
			{
				level: 'error',
				title: 'Row 5',
				file: 'people.csv',
				line: 6,
				column: 56,
				message: expect.stringMatching(/^nationality /),
			},
			{
				level: 'error',
				message:
					'In ARGOS: 2 of 5 rows. Refused: 0. May have arrived: 0. Wrong and not sent: 3. The summary names the first of them.',
			},
		]);
		expect(done.exitCode).toBe(1);
		expect(done.outputs).toEqual({
			rows: '5',
			done: '2',
			failed: '0',
			unknown: '0',
			skipped: '3',
			pending: '0',
			stopped: '',
			'resume-at': '',
			journal: 'argos-migration.argos-journal',
			result:
				'{"dryRun":false,"rows":5,"done":2,"failed":0,"unknown":0,"skipped":3,"pending":0,"stopped":"","resumeAt":"","complete":true}',
			'report-path': 'argos-migration.jsonl',
			'html-report-path': 'out/report.html',
		});
		expect(done.summary).toContain(
			'```mermaid\npie showData\n  title Rows\n  "done" : 2\n  "skipped" : 3\n```',
		);
		expect(done.summary).toContain('<td>5</td><td>6</td><td>nationality</td>');

		const report = await readFile(join(folder, 'argos-migration.jsonl'), 'utf8');
		const entries = report
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(entries.map(({ row, state }) => [row, state])).toEqual([
			[1, 'done'],
			[2, 'skipped'],
			[3, 'skipped'],
			[4, 'done'],
			[5, 'skipped'],
		]);
		expect(entries.flatMap(({ submissionId }) => submissionId ?? []).sort()).toEqual(
			cases.map(({ submissionId }) => submissionId).sort(),
		);
		const html = await readFile(join(folder, 'out/report.html'), 'utf8');
		const journal = await readFile(join(folder, 'argos-migration.argos-journal'), 'latin1');
		for (const artefact of [visible(done), report, html, journal]) {
			expect(artefact).not.toMatch(PERSONAL);
			expect(artefact).not.toContain(KEY);
		}
		expect(done.masks).toContain(KEY);
		for (const name of ['argos-migration.jsonl', 'argos-migration.argos-journal', 'out/report.html']) {
			expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
		}
	});
});

test('while rows are wrong nothing is sent, unless they may be skipped', async () => {
	const argos = await sandbox();
	const folder = await workspace({ 'people.csv': MIXED });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...really, 'base-url': argos.url, 'fail-on': 'none' },
	});
	expect(done.exitCode).toBe(1);
	expect(await casesOf(argos)).toEqual([]);
	expect(await readdir(folder)).toEqual(['people.csv']);
	expect(done.outputs).toMatchObject({
		rows: '5',
		done: '0',
		skipped: '3',
		pending: '2',
		journal: '',
		'report-path': '',
	});
	expect(done.annotations).toHaveLength(4);
	expect(done.annotations.at(-1)?.message).toMatch(
		/3 of 5 rows are wrong, so nothing was sent\. .* To allow it, set skip-invalid to true\.$/,
	);
});

test('the sample file of the repository is migrated but for its three wrong rows', async () => {
	const argos = await sandbox();
	const csv = await readFile(join(ROOT, 'examples', 'people.csv'), 'utf8');
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': csv }),
		inputs: { ...really, 'base-url': argos.url, 'skip-invalid': 'true', 'fail-on': '3' },
	});
	expect(done.exitCode).toBe(0);
	expect(done.outputs).toMatchObject({ done: '197', skipped: '3', failed: '0' });
	expect(await casesOf(argos)).toHaveLength(197);
	expect(done.annotations.map(({ level, line }) => [level, line])).toEqual([
		['warning', 48],
		['warning', 113],
		['warning', 169],
	]);
	expect(visible(done)).not.toMatch(/@example\.com|\.0001|Placeholder/);
});

test('a dry run, which is the default, sends nothing and keeps no journal', async () => {
	let calls = 0;
	const url = await server((_request, response) => {
		calls++;
		response.end('{}');
	});
	const folder = await workspace({ 'people.csv': MIXED });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'base-url': url, 'fail-on': '60%' },
	});
	expect(calls).toBe(0);
	expect(done.exitCode).toBe(0);
	expect(done.outputs).toMatchObject({ rows: '5', done: '0', skipped: '3', pending: '2', journal: '' });
	expect(done.log).toContain('Dry run, nothing was sent: 2 of 5 rows can be migrated.');
	expect((await readdir(folder)).sort()).toEqual(['argos-migration.jsonl', 'people.csv']);
	const report = await readFile(join(folder, 'argos-migration.jsonl'), 'utf8');
	expect(
		report
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line))
			.map(({ row, state }) => [row, state]),
	).toEqual([
		[1, 'pending'],
		[2, 'skipped'],
		[3, 'skipped'],
		[4, 'pending'],
		[5, 'skipped'],
	]);
	expect(report).not.toMatch(PERSONAL);
});

test('a dry run needs neither key nor administrator', async () => {
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': `${HEADER}\n${GOOD[0]}\n` }),
		inputs: { file: 'people.csv' },
	});
	expect(done.annotations).toEqual([]);
	expect(done.exitCode).toBe(0);
	expect(JSON.parse(done.outputs.result ?? '')).toMatchObject({ dryRun: true, rows: 1, pending: 1 });
});

test('of many wrong rows nine are annotated, and the sentence at the end has the tenth place', async () => {
	const rows = Array.from(
		{ length: 250 },
		(_, at) => `p${at}@example.com,Person Example,soon,approved,USA,user-${at}`,
	);
	const folder = await workspace({ 'people.csv': [HEADER, ...rows].join('\n') });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'report-path': 'out/rows.csv' },
	});
	expect(done.annotations).toHaveLength(10);
	expect(done.annotations.at(-1)?.message).toMatch(/^Dry run, nothing was sent: 0 of 250 rows/);
	expect(done.summary.match(/<td>birthDate<\/td>/g)).toHaveLength(200);
	expect(done.summary).toContain('50 more are not shown here.');
	const csv = await readFile(join(folder, 'out/rows.csv'), 'utf8');
	expect(csv.trimEnd().split('\r\n')).toHaveLength(251);
});

test('columns, constants and dates are read as the inputs say', async () => {
	const argos = await sandbox();
	const people = 'E-Mail;Name;Geboren;Notiz\nana.example@example.com;Ana Example;31.12.1990;x\n';
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': people }),
		inputs: {
			...really,
			'base-url': argos.url,
			map: 'E-Mail=email\nName = fullName\nGeboren=birth_date\nNotiz=',
			set: 'kycStatus=approved\ncf1=a=b',
			'date-format': 'dd.MM.yyyy',
		},
	});
	expect(done.annotations).toEqual([]);
	expect(done.outputs).toMatchObject({ done: '1' });
	expect(await casesOf(argos)).toEqual([
		expect.objectContaining({ email: 'ana.example@example.com', status: 'approved' }),
	]);
});

test('lost answers are looked up, so that nobody is there twice', async () => {
	const argos = await sandbox();
	argos.faults.add({ fault: 'drop-after-commit', when: { every: 2 } });
	const rows = Array.from(
		{ length: 20 },
		(_, at) => `p${at}@example.com,Person Example,1990-12-31,approved,PRT,user-${at}`,
	);
	const done = await run('migrate', {
		workspace: await workspace({ 'people.csv': [HEADER, ...rows].join('\n') }),
		inputs: { ...really, 'base-url': argos.url, reference: 'userid' },
	});
	expect(done.outputs).toMatchObject({ rows: '20', done: '20', unknown: '0' });
	const cases = await casesOf(argos);
	expect(cases).toHaveLength(20);
	expect(new Set(cases.map(({ email }) => email)).size).toBe(20);
});

test("the end of the day's calls is a warning, and says when to go on", async () => {
	const argos = await sandbox();
	const rows = Array.from(
		{ length: 5 },
		(_, at) => `p${at}@example.com,Person Example,1990-12-31,approved,PRT,user-${at}`,
	);
	const folder = await workspace({ 'people.csv': [HEADER, ...rows].join('\n') });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...really, 'base-url': argos.url, 'daily-budget': '3' },
	});
	expect(done.exitCode).toBe(0);
	expect(done.outputs).toMatchObject({ done: '3', pending: '2', stopped: 'quota' });
	expect(done.outputs['resume-at']).toMatch(/^\d{4}-\d\d-\d\dT00:00:00/);
	expect(done.annotations.map(({ level }) => level)).toEqual(['warning']);
	const next = await run('migrate', {
		workspace: folder,
		inputs: { ...really, 'base-url': argos.url, resume: 'required' },
	});
	expect(next.exitCode).toBe(0);
	expect(next.outputs).toMatchObject({ done: '5', pending: '0', stopped: '' });
	expect(await casesOf(argos)).toHaveLength(5);
});

test('a packed file of JSON lines is migrated, too', async () => {
	const argos = await sandbox();
	const people = [
		{
			email: 'ana.example@example.com',
			fullName: 'Ana Example',
			birthDate: '1990-12-31',
			kycStatus: 'approved',
		},
		{ email: 'bo.sample@example.com', fullName: 'Bo Sample', birthDate: 'soon', kycStatus: 'approved' },
	];
	const done = await run('migrate', {
		workspace: await workspace({
			'people.jsonl.gz': gzipSync(people.map((one) => JSON.stringify(one)).join('\n')),
		}),
		inputs: { ...really, file: 'people.jsonl.gz', 'base-url': argos.url, 'skip-invalid': 'true' },
	});
	expect(done.outputs).toMatchObject({ done: '1', skipped: '1' });
	expect(done.annotations[0]).toMatchObject({ title: 'Row 2', line: 2 });
	expect(done.annotations[0]).not.toHaveProperty('column');
});
