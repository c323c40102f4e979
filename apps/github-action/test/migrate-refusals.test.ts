import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { casesOf, deadServer, KEY, run, sandbox, visible, workspace } from './bench.ts';

const CSV = 'email,fullName,birthDate,kycStatus\nana.example@example.com,Ana Example,1990-12-31,approved\n';
const inputs = { 'api-key': KEY, file: 'people.csv', admin: 'admin@example.com', 'dry-run': 'false' };

/** Runs and expects failure; gives the message of the last annotation. */
async function refusal(
	changes: Record<string, string>,
	files: Record<string, string> = { 'people.csv': CSV },
) {
	const done = await run('migrate', {
		workspace: await workspace(files),
		inputs: { ...inputs, ...changes },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations).toHaveLength(1);
	expect(visible(done)).not.toMatch(/Ana|1990|\.ts:|\.js:\d|at file:/);
	return done.annotations[0] ?? { message: '' };
}

test('a wrong key is one clear message', async () => {
	const { url } = await sandbox();
	expect((await refusal({ 'base-url': url, 'api-key': 'some-other-key' })).message).toMatch(
		/^Stopped: Migrate submission: ARGOS refused the API key \(HTTP 403.*In ARGOS: 0 of 1 row\. Not sent yet: 1\./,
	);
});

test('a wrong administrator stops at the first row', async () => {
	const { url } = await sandbox();
	const { message } = await refusal({ 'base-url': url, admin: 'nobody@example.com' });
	expect(message).toContain('ARGOS does not accept the administrator');
	expect(message).not.toContain('secret');
});

test('a dead server is named', async () => {
	const url = await deadServer();
	const { message } = await refusal({ 'base-url': url });
	expect(message).toContain(`${new URL(url).host} could not be reached (ECONNREFUSED)`);
});

test('a missing file is named, with what to do', async () => {
	// There is no line to point at, so the annotation has no file.
	expect(await refusal({ file: 'data/nobody.csv' })).toEqual({
		level: 'error',
		message: 'data/nobody.csv does not exist. Check the path.',
	});
});

test('a missing column is pointed at in the header', async () => {
	const found = await refusal({}, { 'people.csv': 'email,fullName,kycStatus\nx@example.com,X Y,approved\n' });
	expect(found).toMatchObject({ file: 'people.csv', line: 1 });
	expect(found.message).toContain('This column is missing: birthDate.');
});

test('the wrong encryption setting is told, and nothing is stored', async () => {
	const argos = await sandbox({ encryption: 'aes-256-ecb' });
	const { message } = await refusal({ 'base-url': argos.url, encryption: 'off' });
	expect(message).toContain('encryption');
	expect(await casesOf(argos)).toEqual([]);
});

test('plain http to another machine is refused', async () => {
	const { message } = await refusal({ 'base-url': 'http://argos.example.com/v3' });
	expect(message).toContain('base-url cannot be used: Plain http would send the API key');
});

test('everything that is wrong with the inputs is told at once', async () => {
	const { message } = await refusal({
		admin: 'nobody',
		'dry-run': 'perhaps',
		encryption: 'rot13',
	});
	expect(message).toBe(
		'Inputs: admin must be an e-mail address; dry-run must be one of: true, false; ' +
			'encryption must be one of: off, aes-256-ecb. Nothing was sent. Correct it under "with:" in the workflow ' +
			'file.',
	);
});

test('sending needs a key, and says why a secret can be empty', async () => {
	expect((await refusal({ 'api-key': '' })).message).toBe(
		'Inputs: api-key is missing, and needed unless dry-run is true. Nothing was sent. Correct it under "with:" in ' +
			'the workflow file. An api-key that comes from a secret is empty when the secret does not exist, and in ' +
			'runs for forks.',
	);
});

test('sending needs an administrator, and says how one is named for all rows', async () => {
	const argos = await sandbox();
	const { message } = await refusal({ 'base-url': argos.url, admin: '' });
	expect(message).toMatch(/^people\.csv.*admin.* For all rows at once, set admin\.$/);
	expect(await casesOf(argos)).toEqual([]);
});

test('settings that cannot be read are told with those of other inputs, and nothing is sent', async () => {
	const { message } = await refusal({ map: 'email\nName=zzz', rate: '0', 'fail-on': 'some' });
	expect(message).toMatch(
		/^Inputs: map must be name=text in line 1; map names a field that a migration does not have; there are: admin, email,.*; rate must be a whole number above 0, or unlimited; fail-on must be any, none, a number such as 10 or a share such as 5%\. Nothing was sent\./,
	);
});

test('once a migration has begun, a journal that was lost can be made to stop the job', async () => {
	const argos = await sandbox();
	const { message } = await refusal({ 'base-url': argos.url, resume: 'required' });
	expect(message).toContain('everybody could be sent a second time');
	expect(await casesOf(argos)).toEqual([]);
});

test('a new key is taken for a new project, unless it is said to be the same', async () => {
	const [first, second] = [await sandbox(), await sandbox({ key: 'another-sandbox-key' })];
	const folder = await workspace({ 'people.csv': CSV });
	const attempt = (url: string, changes: Record<string, string>) =>
		run('migrate', { workspace: folder, inputs: { ...inputs, 'base-url': url, ...changes } });
	expect((await attempt(first.url, {})).outputs.done).toBe('1');
	const refused = await attempt(second.url, { 'api-key': 'another-sandbox-key' });
	expect(refused.exitCode).toBe(1);
	expect(refused.annotations[0]?.message).toContain('set same-project to true');
	const taken = await attempt(second.url, { 'api-key': 'another-sandbox-key', 'same-project': 'true' });
	expect(taken).toMatchObject({ exitCode: 0, outputs: { done: '1' } });
	expect(await casesOf(second)).toEqual([]);
});

test('a folder in place of a report is refused before anybody is sent', async () => {
	const argos = await sandbox();
	const { message } = await refusal({ 'base-url': argos.url, 'report-path': '.', 'html-report-path': '..' });
	expect(message).toMatch(
		/^Inputs: report-path names a folder; it must name a file; html-report-path names a folder; it must name a file\./,
	);
	expect(await casesOf(argos)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
	'a report that cannot be written hides neither the outcome nor the other report',
	async () => {
		const argos = await sandbox();
		const folder = await workspace({ 'people.csv': CSV });
		const done = await run('migrate', {
			workspace: folder,
			inputs: {
				...inputs,
				'base-url': argos.url,
				'report-path': '/proc/argos.jsonl',
				'html-report-path': 'report.html',
			},
		});
		expect(done.exitCode).toBe(1);
		expect(done.log).toContain('In ARGOS: 1 of 1 row.');
		expect(done.annotations).toEqual([{ level: 'error', message: expect.stringContaining('argos.jsonl') }]);
		expect(done.outputs).toMatchObject({ done: '1', 'report-path': '', 'html-report-path': 'report.html' });
		expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('The one person is in ARGOS.');
	},
);

test('the report never overwrites the CSV', async () => {
	const folder = await workspace({ 'people.csv': CSV });
	const done = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'report-path': './people.csv' },
	});
	expect(done.exitCode).toBe(1);
	expect(await readFile(join(folder, 'people.csv'), 'utf8')).toBe(CSV);
});

test('a report path that cannot be written is told without a stack, and before anything is sent', async () => {
	const argos = await sandbox();
	const { message } = await refusal({ 'base-url': argos.url, 'report-path': 'people.csv/report.jsonl' });
	expect(await casesOf(argos)).toEqual([]);
	expect(message).toMatch(/^The runner's disk refused \((EEXIST|ENOTDIR)\)/);
});
