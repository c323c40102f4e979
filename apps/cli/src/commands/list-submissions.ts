import {
	type GetManySubmissionsInput,
	getManySubmissionsOperation,
	type Submission,
	utcDay,
} from '@argos/core';
import { inputOf } from '../flags.ts';
import { oneLine } from '../one-line.ts';
import { isTerminal, printLine, printNote } from '../output.ts';
import { connect } from '../settings.ts';
import { table } from '../table.ts';

const COLUMNS = ['Submission', 'Status', 'Created', 'AML', 'User ID'];

/** Prints submissions: a table for people, tab-separated lines for pipes, one array with `--json`. */
export async function listSubmissions(
	flags: Readonly<Record<string, unknown>> & { json?: boolean },
): Promise<void> {
	const input: GetManySubmissionsInput = inputOf(getManySubmissionsOperation.fields, flags);
	const submissions = await Array.fromAsync(getManySubmissionsOperation.run(connect(), input));
	if (flags.json) return printLine(JSON.stringify(submissions));

	const rows = submissions.map(rowOf);
	if (!isTerminal())
		return printLine([COLUMNS, ...rows].map((cells) => cells.map(oneLine).join('\t')).join('\n'));
	if (rows.length === 0) return printNote('no submission fits.');
	await printLine(table(COLUMNS, rows));
	if (submissions.length === input.limit)
		printNote(`these are the first ${input.limit}; --limit asks for more.`);
}

function rowOf({ submissionId, status, createdAt, aml, userId = '' }: Submission): string[] {
	return [submissionId, status, utcDay(createdAt) ?? '', aml.status, userId];
}
