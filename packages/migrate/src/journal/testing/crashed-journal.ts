import { once } from 'node:events';
import { HEAD, startProcess } from './journals.ts';

/** Makes a journal whose run was killed after so many rows; the files that belong to it lie beside it. */
export async function crashedJournal(path: string, rows: number): Promise<void> {
	const { child, lines } = startProcess('write-entries.ts', [path, JSON.stringify(HEAD)]);
	lines.on('line', (line) => {
		if (line === String(rows)) child.kill('SIGKILL');
	});
	await Promise.all([once(child, 'exit'), once(lines, 'close')]);
}
