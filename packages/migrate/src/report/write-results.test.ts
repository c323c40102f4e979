import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../journal/journal.ts';
import { MigrationError } from '../migration-error.ts';
import { EACH_KIND, ownFolder, sourceOf } from './testing.ts';
import { writeResults } from './write-results.ts';

async function written(
	rows: Iterable<JournalRow>,
	format: 'csv' | 'jsonl',
	count?: number,
): Promise<string[]> {
	const path = join(await ownFolder(), 'results');
	await writeResults(sourceOf(rows, { rows: count }), { path, format });
	return (await readFile(path, 'utf8')).split(/\r?\n/);
}

describe('the results', () => {
	it('name each row of a CSV once, those that nobody has come to included', async () => {
		expect(await written(EACH_KIND, 'csv', 8)).toEqual([
			'row,line,state,submissionId,tries,kind,code,field,status,column,reason,issues,message',
			'1,2,done,submission-1,1,,,,,,,,',
			'2,3,failed,,1,invalid-request,invalid_format,birthDate,400,,,,Migrate submission was refused. Correct the input and try again.',
			'3,4,unknown,,2,timeout,,,,,,,No answer came in time. Look it up before you send it again.',
			'4,5,skipped,,0,,,,,Born,"must be a date, written YYYY-MM-DD","Born: must be a date, written YYYY-MM-DD; Mail: must be an e-mail address",',
			'5,8,unknown,,1,not-confirmed,,,,,,,"It was on its way when the run ended, so ARGOS may hold it. Go on with the journal before you send it again."',
			'6,9,pending,,1,,,,,,,,',
			'7,,pending,,0,,,,,,,,',
			'8,,pending,,0,,,,,,,,',
			'',
		]);
	});

	it('are objects in JSONL, without what is not known', async () => {
		const lines = await written(EACH_KIND.slice(0, 4), 'jsonl');
		expect(lines).toEqual([
			'{"row":1,"line":2,"state":"done","submissionId":"submission-1","tries":1}',
			'{"row":2,"line":3,"state":"failed","tries":1,"kind":"invalid-request","code":"invalid_format","field":"birthDate","status":400,"message":"Migrate submission was refused. Correct the input and try again."}',
			'{"row":3,"line":4,"state":"unknown","tries":2,"kind":"timeout","message":"No answer came in time. Look it up before you send it again."}',
			'{"row":4,"line":5,"state":"skipped","tries":0,"issues":[{"column":"Born","reason":"must be a date, written YYYY-MM-DD"},{"column":"Mail","reason":"must be an e-mail address"}]}',
			'',
		]);
	});

	it('name rows in between that no run has come to', async () => {
		const [first, , , , , last] = EACH_KIND;
		expect(
			await written(
				[first, last].flatMap((row) => row ?? []),
				'csv',
			),
		).toEqual([
			expect.any(String),
			'1,2,done,submission-1,1,,,,,,,,',
			'2,,pending,,0,,,,,,,,',
			'3,,pending,,0,,,,,,,,',
			'4,,pending,,0,,,,,,,,',
			'5,,pending,,0,,,,,,,,',
			'6,9,pending,,1,,,,,,,,',
			'',
		]);
	});

	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\tx', `"'\tx"`],
	])('keep %j from being a formula', async (code, cell) => {
		const row: JournalRow = {
			row: 1,
			line: 2,
			state: 'failed',
			tries: 1,
			fault: { kind: 'server', code, message: '=HYPERLINK("http://x.example.com")' },
		};
		const [, line] = await written([row], 'csv');
		expect(line).toBe(`1,2,failed,,1,server,${cell},,,,,,"'=HYPERLINK(""http://x.example.com"")"`);
	});

	it('can be read by their owner only, and replace older ones as a whole', async () => {
		const folder = await ownFolder();
		const path = join(folder, 'results.csv');
		await writeFile(path, 'an older and much longer text\n'.repeat(100), { mode: 0o644 });
		await writeResults(sourceOf([]), { path, format: 'csv' });
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		expect(await readFile(path, 'utf8')).toBe(
			'row,line,state,submissionId,tries,kind,code,field,status,column,reason,issues,message\r\n',
		);
		expect(await readdir(folder)).toEqual(['results.csv']);
	});

	it('leave an older file and nothing else when the journal breaks off', async () => {
		const folder = await ownFolder();
		const path = join(folder, 'results.csv');
		await writeFile(path, 'older');
		const damaged = new MigrationError({ code: 'journal-damaged', message: 'The journal is damaged.' });
		function* broken(): Generator<JournalRow> {
			yield* EACH_KIND;
			throw damaged;
		}
		await expect(writeResults(sourceOf(broken()), { path, format: 'csv' })).rejects.toBe(damaged);
		expect(await readFile(path, 'utf8')).toBe('older');
		expect(await readdir(folder)).toEqual(['results.csv']);
	});

	it('say what to do when the place cannot be written to, without naming its folders', async () => {
		const folder = await ownFolder();
		const missing = writeResults(sourceOf([]), { path: join(folder, 'nowhere', 'a.csv'), format: 'csv' });
		await expect(missing).rejects.toMatchObject({
			code: 'unwritable',
			message: 'a.csv cannot be written, because its folder does not exist: make the folder first.',
		});
		await mkdir(join(folder, 'b.csv'));
		const taken = writeResults(sourceOf([]), { path: join(folder, 'b.csv'), format: 'csv' });
		await expect(taken).rejects.toMatchObject({ message: 'b.csv is a folder: choose another name.' });
	});
});
