import type { Plan } from '@argos/migrate';
import { barLine } from './bar-line.ts';
import { planLines } from './plan-lines.ts';
import { problemLines } from './problem-lines.ts';
import { trackProgress } from './progress.ts';
import type { Print, Reporter } from './reporter.ts';
import { startLines } from './start-line.ts';

const REDRAW_MS = 100;

/** The last line of a terminal, which can be written anew. */
export interface StatusLine {
	show(text: string): void;
	clear(): void;
	/** How many characters fit on a line, now. */
	columns(): number;
}

/** Lines for problems, and below them a bar that moves on. */
export function barReporter(options: {
	print: Print;
	line: StatusLine;
	/** Milliseconds since 1970. */
	now: () => number;
	quotaLeft?: () => number | undefined;
	retryFailed?: boolean | undefined;
	/** There is a journal already, so the estimate is told for what is left. */
	goesOn?: boolean;
}): Reporter {
	const { print, line, now, quotaLeft, goesOn, retryFailed } = options;
	const problems = problemLines();
	const progress = trackProgress(options);
	let plan: Plan | undefined;
	let drawnAt = Number.NEGATIVE_INFINITY;

	const draw = () => {
		drawnAt = now();
		line.show(barLine({ progress: progress.view(), quotaLeft: quotaLeft?.(), columns: line.columns() }));
	};
	const above = async (texts: readonly string[]) => {
		if (texts.length === 0) return;
		line.clear();
		for (const text of texts) await print(text);
		drawnAt = Number.NEGATIVE_INFINITY;
	};

	return {
		async event(event) {
			progress.take(event);
			await above(problems.of(event));
			if (event.type === 'planned') plan = event.plan;
			if (event.type === 'planned') await above(planLines({ ...event, goesOn }));
			if (event.type === 'started') await above(startLines(event, { plan, retryFailed }));
			if (event.type === 'finished') line.clear();
			else if (event.type !== 'planned' && now() - drawnAt >= REDRAW_MS) draw();
		},
		tick: draw,
		clear: () => line.clear(),
	};
}
