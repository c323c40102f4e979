import { copyFile, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Sandbox } from '@argos/sandbox';
import { expect, onTestFinished, test } from 'vitest';
import { casesOf, KEY, run, sandbox, visible, workspace } from './bench.ts';

const ROWS = 60;
const CSV = [
	'email,fullName,birthDate,kycStatus,userId',
	...Array.from(
		{ length: ROWS },
		(_, at) => `p${at}@example.com,Person Example,1990-12-31,approved,user-${at}`,
	),
].join('\n');

const inputs = {
	'api-key': KEY,
	file: 'people.csv',
	admin: 'admin@example.com',
	'dry-run': 'false',
	settle: '0',
	concurrency: '4',
};

/** Stands in front of a sandbox, and is told of each person before it is passed on. Without `answers` none comes back. */
async function before(
	argos: Sandbox,
	onPerson: (count: number) => void,
	{ answers = true }: { answers?: boolean } = {},
): Promise<string> {
	let people = 0;
	const front = createServer(async (request, response) => {
		const body = await buffer(request);
		if (request.method === 'POST') onPerson(++people);
		const answer = await fetch(`http://127.0.0.1:${argos.port}${request.url}`, {
			method: request.method ?? 'GET',
			headers: { 'x-api-key': KEY, 'content-type': 'application/json' },
			...(request.method === 'POST' && { body: new Uint8Array(body) }),
		});
		if (answers) response.writeHead(answer.status).end(await answer.text());
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => front.once('listening', resolve));
	onTestFinished(() => {
		front.closeAllConnections();
		front.close();
	});
	return `http://127.0.0.1:${(front.address() as AddressInfo).port}/v3`;
}

test.each(['cancel', 'shutdown'] as const)(
	'a job that ends by %s keeps its journal, and a later job with that journal sends the rest once',
	async (endBy) => {
		const argos = await sandbox();
		const end = new AbortController();
		const url = await before(argos, (count) => {
			if (count === 20) end.abort();
		});
		const first = await workspace({ 'people.csv': CSV });
		const begun = performance.now();
		const cut = await run('migrate', {
			workspace: first,
			inputs: { ...inputs, 'base-url': url },
			signal: end.signal,
			endBy,
		});
		expect(performance.now() - begun).toBeLessThan(7_500);
		expect(cut.exitCode).toBe(1);
		expect(cut.outputs).toMatchObject({ stopped: 'interrupted', journal: 'argos-migration.argos-journal' });
		const arrived = Number(cut.outputs.done);
		expect(arrived).toBeGreaterThanOrEqual(16);
		expect(arrived).toBeLessThan(ROWS);
		expect(Number(cut.outputs.pending)).toBe(ROWS - arrived);
		expect(cut.annotations.at(-1)?.message).toContain('The journal is argos-migration.argos-journal');
		expect(cut.summary).toContain('Not sent yet:');
		const rows = (await readFile(join(first, 'argos-migration.jsonl'), 'utf8')).trim().split('\n');
		expect(rows).toHaveLength(ROWS);

		// Another machine, to which a cache brings the journal alone.
		const second = await workspace({ 'people.csv': CSV });
		const name = 'argos-migration.argos-journal';
		await copyFile(join(first, name), join(second, name));
		const rest = await run('migrate', {
			workspace: second,
			inputs: { ...inputs, 'base-url': url, resume: 'required' },
		});
		expect(rest.annotations).toEqual([]);
		expect(rest.exitCode).toBe(0);
		expect(rest.outputs).toMatchObject({ done: String(ROWS), pending: '0', unknown: '0', stopped: '' });
		const emails = (await casesOf(argos)).map(({ email }) => email);
		expect(emails).toHaveLength(ROWS);
		expect(new Set(emails).size).toBe(ROWS);
		for (const job of [cut, rest])
			expect(visible(job)).not.toMatch(/@example\.com|Person|1990-12-31|user-\d/);
	},
);

test('a job that ends while ARGOS does not answer ends in time, and the next one finds out who arrived', async () => {
	const argos = await sandbox();
	const end = new AbortController();
	// The person is taken, and no answer comes.
	const deaf = await before(argos, () => end.abort(), { answers: false });
	const folder = await workspace({ 'people.csv': CSV });
	const begun = performance.now();
	const cut = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'base-url': deaf, concurrency: '1' },
		signal: end.signal,
		endBy: 'shutdown',
	});
	expect(performance.now() - begun).toBeLessThan(7_500);
	expect(cut.outputs).toMatchObject({
		stopped: 'interrupted',
		done: '0',
		unknown: '1',
		pending: String(ROWS - 1),
	});
	const rest = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'base-url': argos.url, 'same-project': 'true' },
	});
	expect(rest.outputs).toMatchObject({ done: String(ROWS), unknown: '0', pending: '0' });
	const emails = (await casesOf(argos)).map(({ email }) => email);
	expect(new Set(emails).size).toBe(ROWS);
	expect(emails).toHaveLength(ROWS);
});

test('another file under the same journal is refused, and nothing is sent', async () => {
	const argos = await sandbox();
	const folder = await workspace({ 'people.csv': CSV, 'other.csv': CSV.replace('p0@', 'q0@') });
	const first = await run('migrate', { workspace: folder, inputs: { ...inputs, 'base-url': argos.url } });
	expect(first.outputs.done).toBe(String(ROWS));
	const other = await run('migrate', {
		workspace: folder,
		inputs: { ...inputs, 'base-url': argos.url, file: 'other.csv' },
	});
	expect(other.exitCode).toBe(1);
	expect(other.annotations[0]?.message).toContain('argos-migration.argos-journal');
	expect(await casesOf(argos)).toHaveLength(ROWS);
});
