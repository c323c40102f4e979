import type { RowIssue } from '../row-issue.ts';
import type { Plan } from './plan.ts';

const MOST_KINDS = 1000;
const SHOWN = 100;

/** Counts problems by column and reason, in bounded memory. */
export function problemTable(): { add(issue: RowIssue): void; table(): Plan['problems'] } {
	const counts = new Map<string, { column: string; reason: string; count: number }>();
	return {
		add({ column, reason }) {
			const key = `${column}\n${reason}`;
			const known = counts.get(key);
			if (known) known.count++;
			else if (counts.size < MOST_KINDS) counts.set(key, { column, reason, count: 1 });
		},
		table: () => [...counts.values()].sort((a, b) => b.count - a.count).slice(0, SHOWN),
	};
}
