import type { Print, Reporter } from './reporter.ts';

/** One event a line as they come. The end is told by the summary line, which whoever runs the migration prints. */
export function jsonReporter(print: Print): Reporter {
	return {
		event(event) {
			if (event.type === 'checking' || event.type === 'finished') return;
			return print(JSON.stringify(event));
		},
		tick: () => undefined,
		clear: () => undefined,
	};
}
