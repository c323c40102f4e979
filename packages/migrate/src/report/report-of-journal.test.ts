import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJournal } from '../journal/open-journal.ts';
import { openJournalForReading } from '../journal/open-journal-for-reading.ts';
import { copyRows } from './copy-rows.ts';
import { writeHtmlReport } from './html/page.ts';
import { rowsIn } from './rows-in.ts';
import { NINE, ownFolder, sourceOf } from './testing.ts';
import { writeResults } from './write-results.ts';

const PEOPLE = `email,fullName,birthDate,kycStatus
ana.prova@example.com,Ana Prova,1990-12-31,approved
bo.prova@example.com,Bo Prova,1980-02-30,approved
cy.prova@example.com,Cy Prova,1970-01-01,approved
di.prova@example.com,Di Prova,1960-01-01,approved
`;

/** A journal of these four people, of whom one is done, one skipped, one lost, and one still to come. */
async function migrated(): Promise<{ folder: string; input: string; journal: string }> {
	const folder = await ownFolder();
	const input = join(folder, 'people.csv');
	await writeFile(input, PEOPLE);
	const path = join(folder, 'people.csv.argos-journal');
	const { head } = sourceOf([], { rows: 4 });
	const journal = openJournal({ path, head: { ...head, mappingDigest: '0'.repeat(64) } });
	const claim = (row: number, text: string) => ({
		row,
		line: row + 1,
		hash: journal.hash(text),
		sentAt: NINE + row,
	});
	await journal.commit({
		claims: [claim(1, 'Ana Prova'), claim(3, 'Cy Prova')],
		settlements: [
			{
				row: 2,
				line: 3,
				state: 'skipped',
				settledAt: NINE,
				issues: [{ column: 'birthDate', reason: 'is a date that the calendar does not have' }],
				hash: journal.hash('Bo Prova'),
			},
		],
	});
	await journal.commit({
		claims: [],
		settlements: [{ row: 1, line: 2, state: 'done', settledAt: NINE + 90, submissionId: 'submission-1' }],
	});
	await journal.close();
	return { folder, input, journal: path };
}

it('tells of each row of a journal on the disk once, and of nobody by name', async () => {
	const { folder, journal } = await migrated();
	const reader = openJournalForReading(journal);
	await writeResults(reader, { path: join(folder, 'results.csv'), format: 'csv' });
	await writeResults(reader, { path: join(folder, 'results.jsonl'), format: 'jsonl' });
	await writeHtmlReport(reader, { path: join(folder, 'report.html') });
	reader.close();
	const results = await readFile(join(folder, 'results.csv'), 'utf8');
	expect(results.split('\r\n').map((line) => line.split(',').slice(0, 5).join())).toEqual([
		'row,line,state,submissionId,tries',
		'1,2,done,submission-1,1',
		'2,3,skipped,,0',
		'3,4,unknown,,1',
		'4,,pending,,0',
		'',
	]);
	for (const name of await readdir(folder)) {
		if (name === 'people.csv') continue;
		const content = await readFile(join(folder, name), 'latin1');
		expect([name, content.match(/Prova|prova|1990-12-31|1980-02-30/)]).toEqual([name, null]);
	}
});

it('finds the rows that nobody is sure of, for a person to look at', async () => {
	const { folder, input, journal } = await migrated();
	const reader = openJournalForReading(journal);
	const rows = await rowsIn(reader, ['unknown']);
	reader.close();
	const path = join(folder, 'people.review.csv');
	expect(await copyRows({ source: { input }, rows, path })).toEqual({ copied: 1, unreadable: 0 });
	expect(await readFile(path, 'utf8')).toBe(
		'\uFEFFemail,fullName,birthDate,kycStatus\r\ncy.prova@example.com,Cy Prova,1970-01-01,approved\r\n',
	);
});
