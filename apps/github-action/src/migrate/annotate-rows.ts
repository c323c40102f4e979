import { annotate, annotationsLeft } from '../annotations.ts';
import { pathInWorkspace } from '../path-in-workspace.ts';
import { locateCells } from './locate-cells.ts';
import type { Problem } from './problem.ts';

/** Points at the wrong cells by file, line and column. The text names the column and the reason, no value. */
export async function annotateRows(faults: {
	problems: readonly Problem[];
	file: string;
	delimiter: string | undefined;
	/** Whether these problems make the job fail. */
	fatal: boolean;
}): Promise<void> {
	const { file, delimiter, fatal } = faults;
	const problems = faults.problems.slice(0, annotationsLeft());
	const columns = await locateCells({ path: file, delimiter, problems });
	const inWorkspace = pathInWorkspace(file);
	for (const problem of problems) {
		const { row, line, column, reason } = problem;
		const startColumn = columns.get(problem);
		annotate(fatal ? 'error' : 'warning', [column, reason].filter(Boolean).join(' '), {
			title: `Row ${row}`,
			...(inWorkspace && { file: inWorkspace, startLine: line }),
			...(inWorkspace && startColumn && { startColumn }),
		});
	}
}
