import type { MigrateEvent, RowIssue } from '@argos/migrate';
import { oneLine } from '../one-line.ts';

/** So many are told one by one; a file with a wrong column would bury everything else. */
const MOST = 50;

/** The lines that tell of rows with problems, for people. */
export function problemLines() {
	let told = 0;
	let planned = false;

	return {
		/** What an event says about a row that did not get through. */
		of(event: MigrateEvent): string[] {
			if (event.type === 'planned') planned = true;
			// Columns are named by the file, and faults by the server: neither may steer the terminal.
			const lines = linesOf(event, planned).map(oneLine);
			const shown = lines.slice(0, Math.max(0, MOST - told));
			const isFirstLeftOut = told <= MOST && told + lines.length > MOST;
			told += lines.length;
			return isFirstLeftOut
				? [...shown, 'There are more such rows. From here on they are only counted.']
				: shown;
		},
	};
}

function linesOf(event: MigrateEvent, planned: boolean): string[] {
	if (event.type === 'problem') return issueLines(event, event.issues);
	if (event.type !== 'row' || event.state === 'done') return [];
	// The plan has told of them already.
	if (event.state === 'skipped') return planned ? [] : issueLines(event, event.issues);
	return [`${place(event)}: ${event.state === 'unknown' ? 'outcome unknown: ' : ''}${event.fault.message}`];
}

function issueLines(row: { row: number; line: number }, issues: readonly RowIssue[]): string[] {
	return issues.map(({ column, reason }) => `${place(row)}, column ${column}: ${reason}`);
}

function place({ row, line }: { row: number; line: number }): string {
	return `row ${row} (line ${line})`;
}
