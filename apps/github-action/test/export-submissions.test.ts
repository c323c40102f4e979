import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { KEY, run, sandbox, server, visible, workspace } from './bench.ts';

const PASSPHRASE = 'correct horse ü battery';

/** One item of a list, as ARGOS writes it. */
const item = (
	id: string,
	more: { email?: string; comment?: string[]; data?: Record<string, string> } = {},
) => ({
	submission_id: id,
	created_at: '2026-01-20T09:00:00.000Z',
	email: more.email ?? `${id}@example.com`,
	userid: `user-${id}`,
	kyc: { result: 'rejected', comment: more.comment ?? [], commentCode: ['expired_id', 'duplicated_face'] },
	data: more.data ?? {},
});

/** A server whose only page holds these items. */
const listOf = (...items: object[]) =>
	server((_request, response) => response.end(JSON.stringify({ Items: items })));

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	test('everybody of a project is exported once, page after page, and nothing personal is seen', async () => {
		const argos = await sandbox({ encryption, people: 450 });
		const folder = await workspace();
		const done = await run('export-submissions', {
			workspace: folder,
			inputs: {
				'api-key': KEY,
				'base-url': argos.url,
				encryption,
				columns: 'submissionId, email,fullName\nstatus',
			},
		});
		expect(done.exitCode).toBe(0);
		const text = await readFile(join(folder, 'argos-submissions.csv'), 'utf8');
		const [header, ...rows] = text.trimEnd().split('\r\n');
		expect(header).toBe('submissionId,email,fullName,status');
		expect(rows).toHaveLength(450);
		expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(450);
		expect(done.outputs).toMatchObject({
			path: 'argos-submissions.csv',
			count: '450',
			format: 'csv',
			encrypted: 'false',
			sha256: createHash('sha256').update(text).digest('hex'),
		});
		expect(done.summary).toContain('```mermaid\npie showData\n  title Submissions by status');
		expect(done.summary).toContain('<td>approved</td>');
		expect(visible(done)).not.toMatch(/@example\.com/);
		expect(visible(done)).not.toContain(KEY);
		expect((await stat(join(folder, 'argos-submissions.csv'))).mode & 0o777).toBe(0o600);
		expect(done.annotations).toEqual([
			{
				level: 'warning',
				title: 'Personal data in clear',
				message:
					'Personal data is written into the workspace in clear (email, fullName), and every later step and whoever gets it as an artifact can read it. Set encrypt-with, or choose fewer columns.',
			},
		]);
	});
});

test('an encrypted file is opened by openssl, with the command that is told', async () => {
	const url = await listOf(item('sub1', { data: { full_name: 'Ána "A", Example' } }));
	const folder = await workspace();
	const done = await run('export-submissions', {
		workspace: folder,
		inputs: {
			'api-key': KEY,
			'base-url': url,
			columns: 'fullName',
			format: 'jsonl',
			'encrypt-with': PASSPHRASE,
		},
	});
	expect(done.annotations).toEqual([]);
	expect(done.outputs).toMatchObject({ path: 'argos-submissions.jsonl.enc', encrypted: 'true', count: '1' });
	const sealed = await readFile(join(folder, 'argos-submissions.jsonl.enc'));
	expect(sealed.subarray(0, 8).toString()).toBe('Salted__');
	expect(done.outputs.sha256).toBe(createHash('sha256').update(sealed).digest('hex'));

	const told = /Open it with: openssl (.*)/.exec(done.log)?.[1]?.split(' ') ?? [];
	await promisify(execFile)('openssl', [...told, '-pass', 'env:PASSPHRASE'], {
		cwd: folder,
		env: { ...process.env, PASSPHRASE },
	});
	const opened = await readFile(join(folder, 'argos-submissions.jsonl'), 'utf8');
	expect(opened).toBe('{"fullName":"Ána \\"A\\", Example"}\n');
	expect(done.masks).toEqual(
		expect.arrayContaining([
			PASSPHRASE,
			Buffer.from(PASSPHRASE).toString('base64'),
			encodeURIComponent(PASSPHRASE),
		]),
	);
	expect(visible(done)).not.toContain(PASSPHRASE);
});

test('cells that spreadsheets would run as formulas are made harmless in CSV, unless they are to be kept', async () => {
	const url = await listOf(item('sub1', { comment: ['=HYPERLINK("x")', 'b'], data: { cf1: '@sum, 1' } }));
	const folder = await workspace();
	const csv = async (formulas: string) => {
		await run('export-submissions', {
			workspace: folder,
			inputs: {
				'api-key': KEY,
				'base-url': url,
				columns: 'comments,commentCodes,custom.cf1,custom.cf2',
				path: 'out/people.csv',
				formulas,
			},
		});
		return (await readFile(join(folder, 'out/people.csv'), 'utf8')).split('\r\n')[1];
	};
	expect(await csv('escape')).toBe(`"'=HYPERLINK(""x""); b","expired_id; duplicated_face","'@sum, 1",`);
	expect(await csv('keep')).toBe(`"=HYPERLINK(""x""); b","expired_id; duplicated_face","@sum, 1",`);
});

test('the columns of an export that names none hold no personal data, and nothing warns', async () => {
	const url = await listOf(item('sub1', { data: { full_name: 'Ana Example', date_of_birth: '1990-12-31' } }));
	const folder = await workspace();
	const done = await run('export-submissions', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, format: 'jsonl', 'in-full': 'false' },
	});
	const text = await readFile(join(folder, 'argos-submissions.jsonl'), 'utf8');
	expect(JSON.parse(text)).toEqual({
		submissionId: 'sub1',
		status: 'rejected',
		userId: 'user-sub1',
		'aml.status': 'Unknown',
		'aml.riskLevel': 'Unknown',
		commentCodes: ['expired_id', 'duplicated_face'],
		comments: [],
		createdAt: '2026-01-20T09:00:00.000Z',
	});
	expect(done.annotations.map(({ message }) => message)).toEqual([
		'1 of 1 submissions came without an AML result, which lists may lack. Set in-full to true to read each in full.',
	]);
});

test('in full, each submission is read once more, in the order of the list, and one that is gone is left out', async () => {
	const ids = Array.from({ length: 30 }, (_, at) => `sub${at}`);
	const url = await server((request, response) => {
		const id = new URL(request.url ?? '', 'http://x').searchParams.get('submission_id');
		if (id === null) return response.end(JSON.stringify({ Items: ids.map((one) => item(one)) }));
		const full = { ...item(id), aml: { currentstatus: 'Red Flag', risk_level_summary: 'HIGH' } };
		response.end(JSON.stringify({ Items: id === 'sub7' ? [] : [full] }));
	});
	const folder = await workspace();
	const done = await run('export-submissions', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, columns: 'submissionId,aml.riskLevel', 'in-full': 'true' },
	});
	expect(done.annotations).toEqual([]);
	const rows = (await readFile(join(folder, 'argos-submissions.csv'), 'utf8'))
		.trimEnd()
		.split('\r\n')
		.slice(1);
	expect(rows).toEqual(ids.filter((id) => id !== 'sub7').map((id) => `${id},High`));
});

test('filters are those of the list', async () => {
	const argos = await sandbox({ people: 60 });
	const folder = await workspace();
	const rows = async (filter: Record<string, string>) => {
		const { outputs } = await run('export-submissions', {
			workspace: folder,
			inputs: { 'api-key': KEY, 'base-url': argos.url, columns: 'status', ...filter },
		});
		expect(outputs.path).toBe('argos-submissions.csv');
		return (await readFile(join(folder, 'argos-submissions.csv'), 'utf8')).trimEnd().split('\r\n').slice(1);
	};
	const approved = await rows({ status: 'approved' });
	expect(new Set(approved)).toEqual(new Set(['approved']));
	expect(await rows({ status: 'approved', limit: '3' })).toHaveLength(3);
	expect(await rows({ since: '2031-01-01' })).toEqual([]);
});

test('an empty export fails only when asked to', async () => {
	const url = await listOf();
	const code = async (failOn: string) =>
		(
			await run('export-submissions', {
				workspace: await workspace(),
				inputs: { 'api-key': KEY, 'base-url': url, 'fail-on': failOn },
			})
		).exitCode;
	expect(await code('none')).toBe(0);
	expect(await code('empty')).toBe(1);
});

test('an export that breaks leaves no file, not even a part of one', async () => {
	const cancel = new AbortController();
	let calls = 0;
	const url = await server((_request, response) => {
		if (++calls > 1) return cancel.abort();
		const nextpageKey = { id: 'sub1', created_at: '2026-01-20T09:00:00.000Z' };
		response.end(JSON.stringify({ Items: [item('sub1')], nextpageKey }));
	});
	const folder = await workspace();
	const done = await run('export-submissions', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url },
		signal: cancel.signal,
	});
	expect(done.exitCode).toBe(1);
	expect(await readdir(folder)).toEqual([]);
	expect(done.outputs).toMatchObject({ path: '', count: '0', sha256: '' });
	expect(done.annotations.at(-1)?.message).toContain('The job was cancelled or stopped');
});

test('everything that is wrong is told at once, and no passphrase with it', async () => {
	const done = await run('export-submissions', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, columns: 'status, email, e-mail, status', 'encrypt-with': 'too short 42' },
	});
	expect(done.exitCode).toBe(1);
	const message = done.annotations[0]?.message ?? '';
	expect(message).toContain('columns has no "e-mail"; there are: all, submissionId, status, email,');
	expect(message).toContain('columns names status twice; encrypt-with must have at least 16 characters.');
	expect(visible(done)).not.toContain('too short 42');
});

test('an export that must be encrypted stops when the secret with the passphrase does not exist', async () => {
	const url = await listOf(item('sub1'));
	const folder = await workspace();
	const done = await run('export-submissions', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, encrypt: 'required', 'encrypt-with': '' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.map(({ message }) => message)).toEqual([
		'Inputs: encrypt-with is missing, and encrypt asks for it. Nothing was sent. Correct it under "with:" in the workflow file. An encrypt-with that comes from a secret is empty when the secret does not exist, and in runs for forks.',
	]);
	expect(await readdir(folder)).toEqual([]);
});
