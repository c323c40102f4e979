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

/** Tells each row and counts it, then tells the counts: also those of a run that breaks off. */
export async function reportRun(run: {
	outcomes: AsyncIterable<RowOutcome>;
	reporter: Reporter;
	dryRun?: boolean;
	/** For whoever shows the run; after the row has been told. */
	onRow?: (outcome: RowOutcome, summary: Readonly<Summary>) => Promise<void>;
}): Promise<Summary> {
	const { outcomes, reporter, dryRun = false, onRow } = run;
	const summary: Summary = { rows: 0, migrated: 0, rejected: 0, failed: 0, dryRun };
	try {
		for await (const outcome of outcomes) {
			summary.rows++;
			if (outcome.status !== 'valid') summary[outcome.status]++;
			await reporter.row(outcome, summary);
			await onRow?.(outcome, summary);
		}
	} catch (error) {
		// What was done before the run broke off must not be forgotten.
		if (summary.rows > 0) await reporter.end(summary);
		else reporter.clear();
		throw error;
	}
	await reporter.end(summary);
	return summary;
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
