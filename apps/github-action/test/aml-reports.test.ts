import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { Sandbox } from '@argos/sandbox';
import { describe, expect, test } from 'vitest';
import { casesOf, deadServer, KEY, run, sandbox, server, visible, workspace } from './bench.ts';

/** Migrates a person over plain HTTP, in clear, and gives the id. */
async function person(argos: Sandbox, name: string): Promise<string> {
	const email = `${name}@example.com`;
	await fetch(`${argos.url}/submission/migration`, {
		method: 'POST',
		headers: { 'x-api-key': argos.key },
		body: JSON.stringify({
			admin: argos.admin,
			email,
			fullName: `${name} Example`,
			birthDate: '1990-12-31',
			kycStatus: 'approved',
		}),
	});
	// The answer may be encrypted, so the id comes from the control calls.
	const stored = (await casesOf(argos)).find((one) => one.email === email);
	if (!stored) throw new Error(`The sandbox did not take ${email}.`);
	return stored.submissionId;
}

/** A clock that stands still where the test puts it. */
function clockAt(iso: string) {
	const clock = { time: iso, now: () => new Date(clock.time) };
	return clock;
}

describe.each(['off', 'aes-256-ecb'] as const)('with encryption %s', (encryption) => {
	test('the reports of people approved since the day are saved, whole, and nothing personal is seen', async () => {
		const clock = clockAt('2026-01-10T12:00:00.000Z');
		const argos = await sandbox({ encryption, now: clock.now, switches: { clearRequests: 'accept' } });
		const [early, late, clean] = [
			await person(argos, 'early'),
			await person(argos, 'late'),
			await person(argos, 'clean'),
		];
		const redFlag = { matches: 2, riskLevel: 'High' as const };
		argos.decide(early, { status: 'approved', redFlag });
		clock.time = '2026-01-20T09:00:00.000Z';
		argos.decide(late, { status: 'approved', redFlag });
		argos.decide(clean, { status: 'approved' });

		const folder = await workspace();
		const done = await run('aml-reports', {
			workspace: folder,
			inputs: {
				'api-key': KEY,
				'base-url': argos.url,
				encryption,
				since: '2026-01-20',
				folder: 'out/reports',
			},
		});
		expect(done.annotations).toEqual([]);
		expect(done.exitCode).toBe(0);
		expect(done.outputs).toEqual({
			count: '2',
			files: `["out/reports/${late}-1.pdf","out/reports/${late}-2.pdf"]`,
			'submission-ids': `["${late}"]`,
			'event-ids': `["${late}:approved:2026-01-20T09:00:00.000Z"]`,
			result: '{"since":"2026-01-20","submissions":1,"reports":2,"failed":0,"complete":true}',
		});
		expect((await readdir(join(folder, 'out/reports'))).sort()).toEqual([`${late}-1.pdf`, `${late}-2.pdf`]);
		for (const name of [`${late}-1.pdf`, `${late}-2.pdf`]) {
			const pdf = await readFile(join(folder, 'out/reports', name), 'latin1');
			expect(pdf.startsWith('%PDF-')).toBe(true);
			expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
		}
		expect(visible(done)).not.toMatch(/@example|late Example|1990-12-31/);
		expect(visible(done)).not.toContain(KEY);
	});
});

test('how far back creation may lie is for the user to say', async () => {
	const clock = clockAt('2026-01-01T12:00:00.000Z');
	const argos = await sandbox({ now: clock.now });
	const id = await person(argos, 'old');
	clock.time = '2026-03-01T12:00:00.000Z';
	argos.decide(id, { status: 'approved', redFlag: { matches: 1, riskLevel: 'Low' } });
	const find = async (lookBackDays: string) => {
		const { outputs } = await run('aml-reports', {
			workspace: await workspace(),
			inputs: {
				'api-key': KEY,
				'base-url': argos.url,
				since: '2026-03-01',
				'look-back-days': lookBackDays,
			},
		});
		return outputs.count;
	};
	expect(await find('30')).toBe('0');
	expect(await find('59')).toBe('1');
});

test('a day without red flags is no failure and makes no folder', async () => {
	const { url } = await sandbox();
	const folder = await workspace();
	const done = await run('aml-reports', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-01' },
	});
	expect(done).toMatchObject({ exitCode: 0, outputs: { count: '0', files: '[]', 'submission-ids': '[]' } });
	expect(await readdir(folder)).toEqual([]);
});

/** An approved case as ARGOS writes it. */
const flagged = (submissionId: string, matches: object[]) => ({
	submission_id: submissionId,
	created_at: '2026-01-20T09:00:00.000Z',
	kyc_result_at: '2026-01-20T09:00:00.000Z',
	kyc: { result: 'approved' },
	aml: { currentstatus: 'Red Flag', risk_level_summary: 'High', matches },
});

/** A server that lists one red-flagged case with two matches, and hands requests for reports on. */
function serverWithReports(submissionId: string, report: RequestListener): Promise<string> {
	const item = flagged(submissionId, [{ resource_id: 'res-a' }, { resource_id: 'res-b' }]);
	return server((request, response) => {
		if (request.url?.includes('/report/aml')) return report(request, response);
		response.end(JSON.stringify({ Items: [item] }));
	});
}

test('a report that is cut short is told and leaves no file; the others are saved', async () => {
	const url = await serverWithReports('../odd id', (request, response) =>
		response.end(request.url?.includes('res-a') ? '%PDF-1.7 cut' : '%PDF-1.7 whole\n%%EOF\n'),
	);
	const folder = await workspace();
	const done = await run('aml-reports', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-20' },
	});
	expect(done.exitCode).toBe(1);
	expect(await readdir(join(folder, 'aml-reports'))).toEqual(['%2E%2E%2Fodd%20id-2.pdf']);
	expect(done.outputs).toMatchObject({ count: '1', files: '["aml-reports/%2E%2E%2Fodd%20id-2.pdf"]' });
	expect(done.annotations.map(({ title, message }) => [title, message])).toEqual([
		['%2E%2E%2Fodd%20id-1.pdf', 'Download AML report: The PDF was cut short on its way. Download it again.'],
		[undefined, '1 of 2 AML reports could not be saved; see the errors above. Run it again.'],
	]);
});

test.each([
	['failed', 1],
	['red-flag', 1],
	['none', 0],
])('fail-on %s with a report that could not be saved: exit code %d', async (failOn, exitCode) => {
	const url = await serverWithReports('sub0000example01', (_request, response) => response.end('cut'));
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-20', 'fail-on': failOn },
	});
	expect(done.exitCode).toBe(exitCode);
	expect(done.outputs.count).toBe('0');
});

test('a red flag can make the job fail though every report is saved', async () => {
	const url = await serverWithReports('sub0000example01', (_request, response) =>
		response.end('%PDF-1.7 whole\n%%EOF\n'),
	);
	const folder = await workspace();
	const done = await run('aml-reports', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-20', 'fail-on': 'red-flag' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.outputs.count).toBe('2');
	expect(done.annotations.map(({ message }) => message)).toEqual([
		'1 red-flagged submissions were found, which fail-on asks to fail for. 2 reports were saved.',
	]);
	expect(done.summary).toContain('```mermaid\npie showData');
	expect(done.summary).toContain('  "High" : 1');
	const { mode } = await stat(join(folder, 'aml-reports', 'sub0000example01-1.pdf'));
	expect(mode & 0o777).toBe(0o600);
});

test('of many reports that fail nine are annotated, and the sentence at the end has the tenth place', async () => {
	const matches = Array.from({ length: 30 }, (_, at) => ({ resource_id: `res-${at}` }));
	const url = await server((request, response) => {
		if (request.url?.includes('/report/aml')) return response.end('cut');
		response.end(JSON.stringify({ Items: [flagged('sub0000example01', matches)] }));
	});
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-20' },
		env: { GITHUB_EVENT_NAME: 'pull_request_target' },
	});
	expect(done.annotations.map(({ level }) => level)).toEqual(['warning', ...Array(9).fill('error')]);
	expect(done.annotations[0]).toMatchObject({ title: 'Started by pull_request_target' });
	expect(done.annotations.at(-1)?.message).toMatch(/^30 of 30 AML reports could not be saved/);
	expect(done.log).toContain('sub0000example01-30.pdf: Download AML report:');
});

test.each(['cancel', 'shutdown'] as const)(
	'the end by %s leaves no half report, and is told',
	async (endBy) => {
		const cancel = new AbortController();
		const url = await serverWithReports('sub0000example01', (request, response) => {
			if (request.url?.includes('res-a')) return response.end('%PDF-1.7 whole\n%%EOF\n');
			response.write('%PDF-1.7 begun', () => cancel.abort());
		});
		const folder = await workspace();
		const done = await run('aml-reports', {
			workspace: folder,
			inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-20' },
			signal: cancel.signal,
			endBy,
		});
		expect(done.exitCode).toBe(1);
		expect(await readdir(join(folder, 'aml-reports'))).toEqual(['sub0000example01-1.pdf']);
		expect(JSON.parse(done.outputs.result ?? '')).toMatchObject({ reports: 1, complete: false });
		expect(done.annotations.at(-1)?.message).toContain('The job was cancelled or stopped');
	},
);

test('an encrypted project that is read without encryption is told', async () => {
	const { url } = await sandbox({ encryption: 'aes-256-ecb' });
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-01' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.map(({ message }) => message)).toEqual([
		'Get submissions: ARGOS answered encrypted, but encryption is off here. Switch encryption to AES-256-ECB: this project has Secure Data Transmission on.',
	]);
});

test('an answer that is cut short is told', async () => {
	const url = await server((_request, response) => response.end('{"Items":[{"submission'));
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-01' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations[0]?.message).toContain('The answer was cut short or is not JSON.');
});

test.each([
	['a wrong key', { 'api-key': 'some-other-key' }, /ARGOS refused the API key/],
	['an impossible day', { since: '2026-02-30' }, /since is a date that the calendar does not have/],
	['a look-back that is no number', { 'look-back-days': 'many' }, /look-back-days must be a whole number/],
])('%s is one clear message', async (_name, changes, message) => {
	const { url } = await sandbox();
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-01', ...changes },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations).toHaveLength(1);
	expect(done.annotations[0]?.message).toMatch(message);
});

test('a dead server is named after the tries', async () => {
	const url = await deadServer();
	const done = await run('aml-reports', {
		workspace: await workspace(),
		inputs: { 'api-key': KEY, 'base-url': url, since: '2026-01-01' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations[0]?.message).toContain(`${new URL(url).host} could not be reached`);
});

test('a folder that is a file is told without a stack', async () => {
	const argos = await sandbox();
	const id = await person(argos, 'flagged');
	argos.decide(id, { status: 'approved', redFlag: { matches: 1, riskLevel: 'High' } });
	const folder = await workspace();
	await mkdir(join(folder, 'sub'));
	await writeFile(join(folder, 'sub', 'taken'), '');
	const done = await run('aml-reports', {
		workspace: folder,
		inputs: { 'api-key': KEY, 'base-url': argos.url, since: '2026-01-01', folder: 'sub/taken' },
	});
	expect(done.exitCode).toBe(1);
	expect(done.annotations.at(-1)?.message).toMatch(/^The runner's disk refused \(EEXIST\) at /);
});
