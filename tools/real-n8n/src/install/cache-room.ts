import { readdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { isAlive } from '../run/is-alive.ts';
import { makerOf } from './folders.ts';
import { NEEDED_BYTES } from './recipe.ts';

/** Deletes what installs left that were killed. Those under way in other processes stay. */
export async function removeLeftovers(cache: string): Promise<void> {
	for (const name of await readdir(cache)) {
		const maker = makerOf(name.replace(/\.old$/, ''));
		if (maker === undefined || isAlive(maker)) continue;
		await rm(join(cache, name), { recursive: true, force: true });
	}
}

/** @throws {Refusal} when the disk would fill up in the middle */
export async function checkRoom(cache: string): Promise<void> {
	const { bavail, bsize } = await statfs(cache);
	if (bavail * bsize >= NEEDED_BYTES) return;
	const free = ((bavail * bsize) / 1e9).toFixed(1);
	throw new Refusal(
		`n8n needs 3.5 GB of disk while installing (2.2 GB afterwards), and ${cache} has ${free} GB. Make room, or set XDG_CACHE_HOME to a folder on a larger disk.`,
	);
}
