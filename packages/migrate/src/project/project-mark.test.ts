import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../journal/open-journal.ts';
import { projectMark } from './project-mark.ts';

const PROJECT = { apiKey: 'sandbox-key', baseUrl: 'http://127.0.0.1:4010/v3/' };

it('is the address and a mark of the key, which is no part of the key of the encryption', () => {
	// printf 'argos-watch:sandbox-key' | sha256sum; printf 'sandbox-key' | sha256sum begins with db6bcf6a.
	expect(projectMark(PROJECT)).toBe('http://127.0.0.1:4010/v3 30fa3a5322090054');
});

it('tells keys and addresses apart', () => {
	const marks = [
		PROJECT,
		{ ...PROJECT, apiKey: 'other-key' },
		{ ...PROJECT, baseUrl: 'https://example.com/v3' },
	];
	expect(new Set(marks.map(projectMark)).size).toBe(3);
});

it('is the mark of a journal that is known to be of the same project', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'argos-project-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const path = join(folder, 'journal');
	const head = {
		input: undefined,
		inputDigest: undefined,
		mappingDigest: '00',
		rows: undefined,
		reference: undefined,
		project: 'the mark of the first run',
		createdAt: '2026-01-15T09:00:00.000Z',
		settings: {},
	};
	await openJournal({ path, head }).close();
	expect(projectMark({ ...PROJECT, apiKey: 'new-key', sameAs: path })).toBe('the mark of the first run');
	expect(() => projectMark({ ...PROJECT, sameAs: join(folder, 'none') })).toThrow(
		expect.objectContaining({ code: 'no-journal' }),
	);
});
