import { clearLine, cursorTo } from 'node:readline';
import type { StatusLine } from './bar-reporter.ts';

const USUAL_COLUMNS = 80;

/**
 * The terminal's last line. Written here because prompt libraries read the keyboard while they draw, and then
 * Ctrl-C ends the process before the rows under way are told.
 */
export function statusLine(terminal: NodeJS.WriteStream): StatusLine {
	let shown = '';
	const clear = () => {
		if (shown === '') return;
		shown = '';
		cursorTo(terminal, 0);
		clearLine(terminal, 0);
	};
	return {
		show(text) {
			if (text === shown) return;
			shown = text;
			cursorTo(terminal, 0);
			terminal.write(text);
			// Only what is left of the line before, which flickers less than an empty line in between.
			clearLine(terminal, 1);
		},
		clear,
		columns: () => terminal.columns || USUAL_COLUMNS,
	};
}
