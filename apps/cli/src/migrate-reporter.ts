import type { RowOutcome } from '@argos/migrate';
import { progressBar } from './progress-bar.ts';

/** Counts of a run; in this form also the last line of `--json`. */
export interface Summary {
	rows: number;
	migrated: number;
	rejected: number;
	failed: number;
	dryRun: boolean;
}

/** How a run is told. */
export interface Reporter {
	row(outcome: RowOutcome, summary: Summary): Promise<void>;
	/** Takes away what is only for the moment. */
	clear(): void;
	end(summary: Summary): Promise<void>;
}

type Print = (line: string) => Promise<void>;

/** One JSON object a line: every row, then the summary. */
export function jsonReporter(print: Print): Reporter {
	return {
		row: (outcome) => print(JSON.stringify(outcome)),
		clear: () => {},
		end: (summary) => print(JSON.stringify({ summary })),
	};
}

/** Problems as they come, then the counts. */
export function linesReporter(print: Print): Reporter {
	return {
		row: async (outcome) => {
			for (const line of problemsOf(outcome)) await print(line);
		},
		clear: () => {},
		end: (summary) => print(inWords(summary)),
	};
}

/** As lines, with a bar below them that moves on. */
export function terminalReporter(print: Print, total: number): Reporter {
	const lines = linesReporter(print);
	const bar = progressBar(total);
	return {
		row: async (outcome, summary) => {
			bar.clear();
			await lines.row(outcome, summary);
			bar.show(summary.rows);
		},
		clear: () => bar.clear(),
		end: async (summary) => {
			bar.clear();
			await lines.end(summary);
		},
	};
}

function problemsOf(outcome: RowOutcome): string[] {
	if (outcome.status === 'rejected') {
		return outcome.issues.map(({ column, reason }) => `row ${outcome.row}, column ${column}: ${reason}`);
	}
	return outcome.status === 'failed' ? [`row ${outcome.row}: ${outcome.error.message}`] : [];
}

function inWords({ rows, migrated, rejected, failed, dryRun }: Summary): string {
	const noun = rows === 1 ? 'row' : 'rows';
	if (dryRun) return `${rows} ${noun} checked, ${rejected} rejected. Dry run: nothing was sent.`;
	return `${rows} ${noun}: ${migrated} migrated, ${rejected} rejected, ${failed} failed.`;
}
