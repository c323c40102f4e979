import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JournalHead, JournalRow } from '../journal/journal.ts';
import type { ReportSource } from './report.ts';

export const NINE = Date.parse('2026-01-15T09:00:00.000Z');

/** A journal of the given rows. */
export function sourceOf(rows: Iterable<JournalRow>, head: Partial<JournalHead> = {}): ReportSource {
	return {
		name: 'people.csv.argos-journal',
		head: {
			input: 'people.csv',
			inputDigest: undefined,
			mappingDigest: '00',
			rows: undefined,
			reference: 'userid',
			project: 'project1',
			createdAt: '2026-01-15T08:59:59.000Z',
			settings: {},
			...head,
		},
		counts: () => ({ pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 }),
		rows: () => rows,
	};
}

/** One row of each kind, in two seconds. */
export const EACH_KIND: readonly JournalRow[] = [
	{
		row: 1,
		line: 2,
		state: 'done',
		tries: 1,
		sentAt: NINE,
		settledAt: NINE + 400,
		submissionId: 'submission-1',
	},
	{
		row: 2,
		line: 3,
		state: 'failed',
		tries: 1,
		sentAt: NINE + 100,
		settledAt: NINE + 500,
		fault: {
			kind: 'invalid-request',
			code: 'invalid_format',
			field: 'birthDate',
			status: 400,
			message: 'Migrate submission was refused. Correct the input and try again.',
		},
	},
	{
		row: 3,
		line: 4,
		state: 'unknown',
		tries: 2,
		sentAt: NINE + 200,
		settledAt: NINE + 2_000,
		fault: { kind: 'timeout', message: 'No answer came in time. Look it up before you send it again.' },
	},
	{
		row: 4,
		line: 5,
		state: 'skipped',
		tries: 0,
		settledAt: NINE,
		issues: [
			{ column: 'Born', reason: 'must be a date, written YYYY-MM-DD' },
			{ column: 'Mail', reason: 'must be an e-mail address' },
		],
	},
	{ row: 5, line: 8, state: 'sent', tries: 1, sentAt: NINE + 300 },
	{ row: 6, line: 9, state: 'pending', tries: 1 },
];

/** A folder for one test. */
export async function ownFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-report-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}
