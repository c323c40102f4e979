import { info } from '@actions/core';
import type { MigrateEvent, Plan } from '@argos/migrate';
import { TABLE_ROWS } from '../summary.ts';
import { type Problem, problemsOf } from './problem.ts';

const PROGRESS_EVERY = 1000;

/** What a run has told so far. */
export interface Watch {
	plan: Plan | undefined;
	/** Calls have begun. */
	started: boolean;
	/** The first of them, as many as a table shows. */
	problems: Problem[];
	/** How many there are in all. */
	found: number;
	/** How often ARGOS asked for fewer calls. */
	throttled: number;
	take(event: MigrateEvent): void;
}

/** Keeps what the end has to tell, and writes lines for the log: numbers only. */
export function createWatch(): Watch {
	let checked = 0;
	let settled = 0;
	const watch: Watch = {
		plan: undefined,
		started: false,
		problems: [],
		found: 0,
		throttled: 0,
		take(event) {
			const problems = problemsOf(event);
			watch.found += problems.length;
			watch.problems.push(...problems.slice(0, TABLE_ROWS - watch.problems.length));
			if (event.type === 'planned') watch.plan = event.plan;
			if (event.type === 'started') watch.started = true;
			if (event.type === 'throttled') watch.throttled++;
			if (event.type === 'row' && ++settled % PROGRESS_EVERY === 0) info(`${settled} rows`);
			if (event.type === 'checking' && event.rows >= checked + 100 * PROGRESS_EVERY) {
				checked = event.rows;
				info(`${checked} rows checked`);
			}
			const line = lineOf(event, watch.throttled);
			if (line !== undefined) info(line);
		},
	};
	return watch;
}

function lineOf(event: MigrateEvent, throttled: number): string | undefined {
	switch (event.type) {
		case 'planned': {
			const { rows, valid, invalid, estimate } = event.plan;
			const days = estimate.days > 1 ? `, over ${estimate.days} days` : '';
			return `${rows} rows checked: ${valid} can be sent, ${invalid} cannot. Estimate: ${estimate.calls} calls${days}.`;
		}
		case 'started':
			return event.resumed
				? `Going on with ${event.journal}: ${event.counts.done} rows are done already.`
				: `A new journal: ${event.journal}.`;
		case 'waiting':
			return `Waiting until ${event.until} (${event.for}).`;
		case 'throttled':
			return throttled === 1 ? 'ARGOS asks for fewer calls: slowing down.' : undefined;
		case 'stopping':
			return `Stopping: ${event.message}`;
		default:
			return undefined;
	}
}
