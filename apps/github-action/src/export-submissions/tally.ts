import { setOutput } from '@actions/core';
import type { Submission } from '@argos/core';
import { pie } from '../charts.ts';
import { writeSummary } from '../summary.ts';
import type { Column } from './columns.ts';
import { openingCommand } from './seal.ts';

export interface Tally {
	count: number;
	statuses: Map<string, number>;
	/** Submissions whose AML result the answers did not tell. */
	withoutAml: number;
}

export function newTally(): Tally {
	return { count: 0, statuses: new Map(), withoutAml: 0 };
}

export function count(tally: Tally, { status, aml }: Submission): void {
	tally.count++;
	tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
	if (aml.status === 'Unknown') tally.withoutAml++;
}

/** Outputs and summary: counts, and what is to be known of the file. `path` is empty when there is none. */
export async function tell(done: {
	tally: Tally;
	columns: readonly Column[];
	path: string;
	format: string;
	encrypted: boolean;
	digest: string;
}): Promise<void> {
	const { tally, columns, path, format, encrypted, digest } = done;
	const complete = path !== '';
	const { statuses, withoutAml } = tally;
	const inFile = complete ? tally.count : 0;
	setOutput('path', path);
	setOutput('count', inFile);
	setOutput('format', format);
	setOutput('encrypted', encrypted);
	setOutput('sha256', digest);
	setOutput('result', { count: inFile, format, encrypted, withoutAml, complete });
	await writeSummary({
		title: 'ARGOS submissions',
		text: complete
			? `${tally.count} submissions are in ${path}. Columns: ${columns.map((one) => one.path).join(', ')}.`
			: 'Stopped early, and no file is left: the last error says why.',
		chart: pie('Submissions by status', statuses),
		tables: [
			{ header: ['Status', 'Submissions'], rows: [...statuses], total: statuses.size },
			{
				header: ['File', 'Value'],
				rows: complete
					? [
							['Format', format],
							['Encrypted', encrypted ? `yes; open it with: ${openingCommand(path)}` : 'no'],
							['SHA-256', digest],
						]
					: [],
				total: 3,
			},
		],
	});
}
