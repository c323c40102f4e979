import { error, warning } from '@actions/core';
import { pathInWorkspace } from '../path-in-workspace.ts';
import { locateCells } from './locate-cells.ts';
import type { Problem } from './problem.ts';

/** The runner keeps ten errors of a step; the last place is for the sentence with which the action fails. */
export const ANNOTATIONS = 9;

/** Points at the wrong cells by file, line and column. The text names the column and the reason, no value. */
export async function annotate(faults: {
	problems: readonly Problem[];
	file: string;
	/** Whether these problems make the job fail. */
	fatal: boolean;
}): Promise<void> {
	const { file, fatal } = faults;
	const problems = faults.problems.slice(0, ANNOTATIONS);
	const columns = await locateCells(file, problems);
	const inWorkspace = pathInWorkspace(file);
	const emit = fatal ? error : warning;
	for (const problem of problems) {
		const { row, line, column, reason } = problem;
		const startColumn = columns.get(problem);
		emit([column, reason].filter(Boolean).join(' '), {
			title: `Row ${row}`,
			...(inWorkspace && { file: inWorkspace, startLine: line }),
			...(inWorkspace && startColumn && { startColumn }),
		});
	}
}
