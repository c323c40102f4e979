import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/open-journal.ts';
import { openJournalForReading } from './journal/open-journal-for-reading.ts';
import { migrate } from './migrate.ts';
import type { MigrateOptions } from './migrate-options.ts';
import { memoryJournal } from './run/testing.ts';
import { ANA, BEN, HEADER, heldBy, optionsFor } from './testing.ts';

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 0 });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
	sandbox.reset();
	folder = await mkdtemp(join(tmpdir(), 'argos-guards-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const write = (name: string, ...lines: string[]) => writeFile(at(name), `${lines.join('\n')}\n`);
const held = () => heldBy(sandbox);

function options(changes: Partial<MigrateOptions> = {}): MigrateOptions {
	return { ...optionsFor(sandbox, folder), project: 'old key', ...changes };
}

/** The descriptors of this process that lead into the test's folder. */
async function openFiles(): Promise<string[]> {
	const { readlink } = await import('node:fs/promises');
	const links = (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ''));
	return (await Promise.all(links)).filter((path) => path.startsWith(folder));
}

describe('a journal that cannot be used', () => {
	const checked = async (changes: Partial<MigrateOptions>) => {
		const events: string[] = [];
		const onEvent = ({ type }: { type: string }) => void events.push(type);
		const error = await migrate(options({ ...changes, onEvent })).catch((reason: unknown) => reason);
		return { error, events };
	};

	it('is told of before any row is checked', async () => {
		await write('people.csv', HEADER, ANA);
		await migrate(options());
		expect(await checked({ project: 'other' })).toMatchObject({
			error: { code: 'journal-differs' },
			events: [],
		});
		expect(await checked({ reference: 'none' })).toMatchObject({
			error: { code: 'journal-differs' },
			events: [],
		});
		expect(await checked({ journal: at('none/run.db') })).toMatchObject({
			error: { code: 'journal-unwritable' },
			events: [],
		});
		await write('junk.db', 'no journal at all');
		expect(await checked({ journal: at('junk.db') })).toMatchObject({
			error: { code: 'journal-damaged' },
			events: [],
		});
		const reader = openJournalForReading(at('run.db'));
		reader.close();
		const { head } = reader;
		const journal = openJournal({ path: at('run.db'), head });
		expect(await checked({})).toMatchObject({ error: { code: 'journal-in-use' }, events: [] });
		await journal.close();
		expect(await held()).toHaveLength(1);
	});

	it('is refused for another project, file or mapping also when it is one of the caller', async () => {
		await write('people.csv', HEADER, ANA);
		const journal = memoryJournal({ project: 'other' });
		await expect(migrate(options({ journal }))).rejects.toMatchObject({ code: 'journal-differs' });
		expect(await held()).toEqual([]);
	});
});

it('leaves neither an open file nor a journal behind when it refuses', async () => {
	await write('people.csv', HEADER, ANA, 'wrong');
	await expect(migrate(options())).rejects.toMatchObject({ code: 'has-problems' });
	expect(await readdir(folder)).toEqual(['people.csv']);
	await write('people.csv', HEADER, ANA);
	await migrate(options());
	await write('people.csv', HEADER, ANA, BEN);
	await expect(migrate(options())).rejects.toMatchObject({ code: 'changed' });
	await expect(migrate(options({ signal: AbortSignal.abort() }))).rejects.toMatchObject({ kind: 'aborted' });
	const connect = () => {
		throw new Error('no client');
	};
	await expect(migrate(options({ journal: at('new.db'), connect }))).rejects.toThrow('no client');
	if (existsSync('/proc/self/fd')) expect(await openFiles()).toEqual([]);
});

it('sends nobody from a file that takes the place of the one that was checked', async () => {
	await write('people.csv', HEADER, ANA);
	await write('other.csv', HEADER, BEN);
	const result = await migrate(
		options({
			onEvent: async ({ type }) => {
				if (type === 'planned') await rename(at('other.csv'), at('people.csv'));
			},
		}),
	);
	expect(result).toMatchObject({ done: 0, stopped: { reason: 'changed' } });
	expect(await held()).toEqual([]);
});

describe('a stream from which nothing comes', () => {
	const stream = (...texts: string[]) => ({
		async *[Symbol.asyncIterator]() {
			yield* texts;
			await new Promise(() => undefined);
		},
	});

	it('does not keep a run that is stopped', async () => {
		const control = new AbortController();
		const rows = Array.from({ length: 200 }, (_, n) => ANA.replace('ana-1', `user-${n}`));
		const result = await migrate(
			options({
				source: { input: stream([HEADER, ...rows, ''].join('\n')) },
				skipInvalid: true,
				signal: control.signal,
				onEvent: ({ type }) => {
					if (type === 'started') setTimeout(() => control.abort(), 50);
				},
			}),
		);
		expect(result.stopped).toMatchObject({ reason: 'interrupted' });
	});

	it('does not keep one that is stopped before there is a header', async () => {
		const control = new AbortController();
		setTimeout(() => control.abort(), 50);
		const source = { input: stream('email,'), format: 'csv' as const };
		const run = migrate(options({ source, skipInvalid: true, signal: control.signal }));
		await expect(run).rejects.toMatchObject({ kind: 'aborted' });
	});
});

describe('a project whose API key was replaced', () => {
	it('goes on with its journal when the caller says that it is the same, and from then on by itself', async () => {
		await write('people.csv', HEADER, ANA);
		await migrate(options());
		await expect(migrate(options({ project: 'new key' }))).rejects.toMatchObject({ code: 'journal-differs' });
		expect(await migrate(options({ project: 'new key', sameProject: true }))).toMatchObject({ done: 1 });
		expect(await migrate(options({ project: 'new key' }))).toMatchObject({ done: 1 });
		await expect(migrate(options())).rejects.toMatchObject({ code: 'journal-differs' });
		expect(await held()).toHaveLength(1);
	});
});

it.each([
	{ concurrency: 0 },
	{ concurrency: Number.NaN },
	{ tries: 0.5 },
	{ circuit: 0 },
	{ settleMs: Number.NaN },
	{ settleMs: -1 },
	{ graceMs: Number.POSITIVE_INFINITY },
])('refuses %o before anything is read', async (changes) => {
	await expect(migrate(options(changes))).rejects.toMatchObject({ code: 'bad-settings' });
});

it('refuses limits that are none before anything is read', async () => {
	await expect(migrate(options({ rate: 0.5 }))).rejects.toMatchObject({ kind: 'invalid-request' });
});
