import type { RowFault } from '../journal/journal.ts';
import type { RowIssue } from '../row-issue.ts';
import { createBusyTime } from './busy-time.ts';
import type { ReportSource } from './report.ts';
import { type ReportRow, reportRows } from './report-rows.ts';
import { createTally, type Tallied } from './tally.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/** Plain JSON of bounded size, without personal data. */
export interface ReportSummary {
	readonly rows: number;
	readonly done: number;
	readonly failed: number;
	/** May have arrived. */
	readonly unknown: number;
	/** Wrong, and never sent. */
	readonly skipped: number;
	/** Not sent yet. */
	readonly pending: number;
	/** How often a row was sent, repetitions included. */
	readonly sendings: number;
	/** Milliseconds since 1970: the first row sent, as far as it was not sent again, and the last one answered. */
	readonly firstSentAt: number | undefined;
	readonly lastSettledAt: number | undefined;
	/** Rows that came to an end, by the time from first to last without pauses of more than a minute, such as nights. */
	readonly rowsPerSecond: number | undefined;
	/** Of rows that failed or may have arrived; at most 100 kinds. */
	readonly faults: Tallied<Pick<RowFault, 'kind' | 'code'>>;
	/** Of rows that were skipped; at most 100 kinds. A row may have several. */
	readonly issues: Tallied<RowIssue>;
	readonly timeline: Timeline;
}

const KINDS_SHOWN = 100;

/**
 * Adds a migration up in one pass over its journal.
 * @param onRow is shown each row, for those who need more of it
 * @throws {MigrationError} `journal-damaged`
 */
export async function summaryOf(
	source: ReportSource,
	onRow?: (row: ReportRow) => void,
): Promise<ReportSummary> {
	const counts = { done: 0, failed: 0, unknown: 0, skipped: 0, pending: 0 };
	const faults = createTally<Pick<RowFault, 'kind' | 'code'>>(KINDS_SHOWN);
	const issues = createTally<RowIssue>(KINDS_SHOWN);
	const timeline = createTimeline();
	const busy = createBusyTime();
	let rows = 0;
	let sendings = 0;
	let first: number | undefined;
	let last: number | undefined;

	const add = (row: ReportRow) => {
		const { state, tries, sentAt, settledAt, fault } = row;
		rows++;
		counts[state]++;
		sendings += tries;
		if (state === 'skipped') for (const issue of row.issues ?? []) issues.add(keyOf(issue), issue);
		if (state === 'skipped' || state === 'pending') return;
		if (sentAt !== undefined) first = Math.min(first ?? sentAt, sentAt);
		if (settledAt !== undefined) {
			last = Math.max(last ?? settledAt, settledAt);
			timeline.add(state, settledAt);
			busy.add(settledAt);
		}
		if (state === 'done' || !fault) return;
		const { kind, code } = fault;
		faults.add(`${kind} ${code ?? ''}`, code === undefined ? { kind } : { kind, code });
	};
	for await (const chunk of reportRows(source)) {
		for (const row of chunk) {
			add(row);
			onRow?.(row);
		}
	}

	const spans = timeline.result();
	return {
		rows,
		...counts,
		sendings,
		firstSentAt: first,
		lastSettledAt: last,
		rowsPerSecond: rateOf(spans, busy.result(first)),
		faults: faults.result(),
		issues: issues.result(),
		timeline: spans,
	};
}

function keyOf({ column, reason }: RowIssue): string {
	return JSON.stringify([column, reason]);
}

function rateOf({ spans }: Timeline, busyMs: number): number | undefined {
	if (busyMs <= 0) return undefined;
	const ended = spans.reduce((sum, { done, failed, unknown }) => sum + done + failed + unknown, 0);
	return (ended / busyMs) * 1000;
}
