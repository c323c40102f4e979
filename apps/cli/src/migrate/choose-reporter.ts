import { isTerminal, printSoon } from '../output.ts';
import { barReporter } from './bar-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import { linesReporter } from './lines-reporter.ts';
import type { Reporter } from './reporter.ts';
import { statusLine } from './status-line.ts';

const TICK_MS = 1000;

/** JSON for programs, a bar for a person who looks on, and lines for logs. */
export function chooseReporter(options: {
	json: boolean | undefined;
	quotaLeft: () => number | undefined;
	retryFailed?: boolean | undefined;
	goesOn: boolean;
}): Reporter {
	const { json, ...rest } = options;
	if (json) return jsonReporter(printSoon);
	const common = { ...rest, print: printSoon, now: Date.now };
	return isTerminal() ? barReporter({ ...common, line: statusLine(process.stdout) }) : linesReporter(common);
}

/** Lets a reporter know of time that passes without events, until the work is done. */
export async function whileTicking<T>(reporter: Reporter, work: () => Promise<T>): Promise<T> {
	const ticks = setInterval(() => void reporter.tick(), TICK_MS);
	try {
		return await work();
	} finally {
		clearInterval(ticks);
		reporter.clear();
	}
}
