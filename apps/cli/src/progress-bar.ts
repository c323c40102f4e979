import { clearLine, cursorTo } from 'node:readline';

const WIDTH = 30;

/**
 * A bar on the terminal's last line. Written here because prompt libraries read the keyboard while they
 * draw, and then Ctrl-C ends the process before the row under way is told.
 */
export function progressBar(total: number): { show(done: number): void; clear(): void } {
	const wipe = () => {
		cursorTo(process.stdout, 0);
		clearLine(process.stdout, 0);
	};
	return {
		show(done) {
			const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.round((done / total) * WIDTH));
			wipe();
			process.stdout.write(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total} rows`);
		},
		clear: wipe,
	};
}
