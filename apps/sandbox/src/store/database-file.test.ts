import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { createSandbox, type SandboxOptions } from '../sandbox.ts';
import { EXAMPLE, migrated, start } from '../testing/start.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'argos-sandbox-'));
	const mine = folder;
	onTestFinished(() => rmSync(mine, { recursive: true, force: true }));
});

const options = (name = 'sandbox.db'): SandboxOptions => ({ database: join(folder, name), people: 3 });

it('opens a file that holds people as it is, and goes on with fresh ids', async () => {
	const first = await start(options());
	const id = await migrated(first);
	first.sandbox.decide(id, { status: 'rejected', commentCode: 'expired_id' });
	const before = (await first.call('/submission')).text;
	await first.sandbox.close();

	const second = await start({ ...options(), people: 50 });
	expect((await second.call('/submission')).text).toBe(before);
	expect(await migrated(second)).not.toBe(id);
	expect((await second.call('/submission')).json()).toHaveProperty('Items.length', 5);
});

it('refuses a file that another sandbox has open, and takes it when that one has closed', async () => {
	const first = await start(options());
	await expect(createSandbox(options())).rejects.toThrow(
		/^The sandbox cannot use the database ".*sandbox\.db": another sandbox has it open\. Stop that one/,
	);
	await first.sandbox.close();
	await start(options());
});

it('writes ahead to a log when the database is a file', async () => {
	await start(options());
	const database = new DatabaseSync(join(folder, 'sandbox.db'));
	onTestFinished(() => database.close());
	expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
});

it.each([
	['a file that is no database', (path: string) => writeFileSync(path, 'hello, this is a letter')],
	[
		"another program's database",
		(path: string) => {
			const other = new DatabaseSync(path);
			other.exec('CREATE TABLE submissions (id TEXT)');
			other.close();
		},
	],
])('refuses %s in plain words', async (_what, make) => {
	make(join(folder, 'other.db'));
	await expect(createSandbox(options('other.db'))).rejects.toThrow(
		/^The sandbox cannot use the database ".*other\.db": .+ Name a new file or one that the sandbox made\.$/,
	);
});

it('refuses a folder that is not there in plain words', async () => {
	await expect(createSandbox(options('nowhere/sandbox.db'))).rejects.toThrow(
		/^The sandbox cannot use the database/,
	);
});

it('answers 500 without any detail when its own database fails', async () => {
	const { call, control } = await start(options());
	const other = new DatabaseSync(join(folder, 'sandbox.db'));
	other.exec('DROP TABLE matches; DROP TABLE submissions');
	other.close();
	const answer = await call('/submission');
	expect(answer.status).toBe(500);
	expect(answer.json()).toEqual({ message: 'Internal Server Error' });
	expect((await control('/submissions')).json()).toEqual({ error: 'The sandbox failed on this call.' });
});

it('answers 500, and keeps nothing, when a case that was taken in cannot be committed', async () => {
	const bench = await start(options());
	await migrated(bench);
	const other = new DatabaseSync(join(folder, 'sandbox.db'));
	other.exec('DROP TABLE counters');
	other.close();
	const answer = await bench.migrate(EXAMPLE);
	expect(answer.status).toBe(500);
	expect(answer.json()).toEqual({ message: 'Internal Server Error' });
	expect((await bench.call('/submission')).json()).toHaveProperty('Items.length', 4);
});
