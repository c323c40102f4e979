import { describe, expect, it } from 'vitest';
import { ending } from './ending.ts';
import { shellLine } from './shell-line.ts';
import { duration } from './words.ts';

describe('duration', () => {
	it.each([
		[0, '0 s'],
		[999, '1 s'],
		[59_000, '59 s'],
		[59_001, '1:00 min'],
		[200_000, '3:20 min'],
		[3_600_000, '1:00 h'],
		[100 * 3_600_000 + 5 * 60_000, '100:05 h'],
	])('writes %i ms as %s', (ms, text) => {
		expect(duration(ms)).toBe(text);
	});
});

describe('shellLine', () => {
	it('quotes what a shell would take apart or act on', () => {
		expect(shellLine(['migrate', 'my people.csv', "it's", '$HOME', 'a=b', '--x'], 'linux')).toBe(
			`argos migrate 'my people.csv' 'it'\\''s' '$HOME' a=b --x`,
		);
		expect(shellLine(['migrate', 'C:\\data\\my people.csv', 'C:\\x.csv'], 'win32')).toBe(
			'argos migrate "C:\\data\\my people.csv" C:\\x.csv',
		);
	});
});

describe('ending', () => {
	const summary = { rows: 10, done: 10, failed: 0, unknown: 0, skipped: 0, pending: 0 };
	const journal = 'people.csv.argos-journal';
	const goOn = ['migrate', 'resume', journal];

	it('is short when all went well', () => {
		expect(ending({ summary, journal, report: 'r.html', goOn })).toEqual([
			'',
			'10 rows: 10 done, 0 failed, 0 unknown, 0 left out.',
			"Journal: people.csv.argos-journal (keep it: it knows who is in ARGOS already, and holds nobody's data)",
			'Report: r.html',
		]);
	});

	it('says what to do about each kind of row, and from when on', () => {
		const stopped = {
			reason: 'quota',
			message: 'The calls are used up.',
			resumeAt: '2026-03-02T00:00:00.000Z',
		} as const;
		const some = { rows: 1010, done: 1000, failed: 1, unknown: 2, skipped: 3, pending: 4, stopped };
		expect(ending({ summary: some, journal, report: undefined, goOn }).slice(1)).toEqual([
			'Stopped. The calls are used up.',
			'1,010 rows: 1,000 done, 1 failed, 2 unknown, 3 left out, 4 not sent yet.',
			"Journal: people.csv.argos-journal (keep it: it knows who is in ARGOS already, and holds nobody's data)",
			'To go on where it stopped, from 2026-03-02T00:00:00.000Z on:',
			'  argos migrate resume people.csv.argos-journal',
			'Of 2 rows it is not known whether ARGOS has them. A run looks up what has a reference; for a file to look up the others by (it holds people):',
			'  argos migrate report people.csv.argos-journal --review review.csv',
			'ARGOS refused 1 row. For a file to correct and migrate (it holds people):',
			'  argos migrate report people.csv.argos-journal --failed-rows failed.csv',
			'3 rows were wrong in the file and left out; --failed-rows has such rows too.',
		]);
	});
});
