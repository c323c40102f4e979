import type { Plan } from '@argos/migrate';
import { planLines } from './plan-lines.ts';
import { problemLines } from './problem-lines.ts';
import { type Progress, trackProgress } from './progress.ts';
import type { Print, Reporter } from './reporter.ts';
import { startLines } from './start-line.ts';
import { duration, number } from './words.ts';

const LINE_MS = 10_000;
const LINE_PART = 0.1;
/** A run of a few seconds needs no line for each tenth. */
const LEAST_MS = 1000;

/** Plain lines: problems as they come, and every ten seconds or ten per cent how far it is. */
export function linesReporter(options: {
	print: Print;
	/** Milliseconds since 1970. */
	now: () => number;
	quotaLeft?: () => number | undefined;
	retryFailed?: boolean | undefined;
	/** There is a journal already, so the estimate is told for what is left. */
	goesOn?: boolean;
}): Reporter {
	const { print, now, quotaLeft, goesOn, retryFailed } = options;
	const problems = problemLines();
	const progress = trackProgress(options);
	let plan: Plan | undefined;
	let told = { at: now(), part: 0 };

	const tellIfDue = async () => {
		const since = now() - told.at;
		if (since < LEAST_MS) return;
		const view = progress.view();
		const part = view.part ?? 0;
		if (since < LINE_MS && part - told.part < LINE_PART) return;
		told = { at: now(), part };
		await print(progressLine(view, quotaLeft?.()));
	};

	return {
		async event(event) {
			progress.take(event);
			for (const line of problems.of(event)) await print(line);
			if (event.type === 'planned') plan = event.plan;
			if (event.type === 'planned') for (const line of planLines({ ...event, goesOn })) await print(line);
			if (event.type === 'started') {
				told = { at: now(), part: progress.view().part ?? 0 };
				for (const line of startLines(event, { plan, retryFailed })) await print(line);
			}
			if (event.type === 'waiting' && event.for === 'quota') {
				await print(`The calls of this day are used up. Waiting until ${event.until}.`);
			}
			await tellIfDue();
		},
		tick: tellIfDue,
		clear: () => undefined,
	};
}

function progressLine(view: Progress, quotaLeft: number | undefined): string {
	const { phase, settled, rows, part, troubled, perSecond, etaMs, words } = view;
	const share = part === undefined ? '' : ` (${Math.floor(part * 100)}%)`;
	if (phase === 'checking') return `${number(settled)} rows checked${share}`;
	return [
		`${number(settled)}${rows === undefined ? '' : ` of ${number(rows)}`} rows${share}`,
		...(perSecond === undefined ? [] : [`${number(Math.round(perSecond))} rows/s`]),
		...(etaMs === undefined ? [] : [`ETA ${duration(etaMs)}`]),
		...(troubled > 0 ? [`${number(troubled)} failed`] : []),
		...(quotaLeft === undefined ? [] : [`${number(quotaLeft)} calls left today`]),
		...(words ? [words] : []),
	].join(', ');
}
