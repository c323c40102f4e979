import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { isAlive } from '../run/is-alive.ts';

/**
 * Claims a folder for this process: two n8n on one database would damage it. Gives what frees it.
 * @throws {Refusal} when another one uses it
 */
export async function claim(folder: string): Promise<() => Promise<void>> {
	const file = join(folder, 'running.pid');
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		const other = Number(await readFile(file, 'utf8'));
		if (other > 0 && isAlive(other))
			throw new Refusal(`This n8n runs already (process ${other}). Stop it there with Ctrl-C first.`);
		await writeFile(file, String(process.pid));
	}
	return () => rm(file, { force: true });
}
