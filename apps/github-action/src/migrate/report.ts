import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RowOutcome } from '@argos/migrate';

export interface Report {
	add(outcome: RowOutcome): Promise<void>;
	close(): Promise<void>;
}

/**
 * The report file, written row by row: whatever ends the job, the ids of the people who are in ARGOS by then
 * are on disk.
 */
export async function openReport(path: string): Promise<Report> {
	if (path === '') return { add: async () => {}, close: async () => {} };
	await mkdir(dirname(path), { recursive: true });
	const file = await open(path, 'w');
	return {
		add: (outcome) => file.appendFile(`${JSON.stringify(entryOf(outcome))}\n`),
		close: () => file.close(),
	};
}

function entryOf(outcome: RowOutcome): Record<string, unknown> {
	if (outcome.status !== 'failed') return outcome;
	const { error, ...place } = outcome;
	const { kind, code, field, message } = error;
	return { ...place, kind, code, field, reason: message, outcome: error.outcome };
}
