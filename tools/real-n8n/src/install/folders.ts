import { isAbsolute, join } from 'node:path';
import { N8N_VERSION } from './recipe.ts';

/** Where all clones on this computer share their installs: `$XDG_CACHE_HOME` or `~/.cache`. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
	const base = env.XDG_CACHE_HOME;
	// The specification says to ignore a relative path.
	return join(base && isAbsolute(base) ? base : join(home, '.cache'), 'argos-automation');
}

export function installFolder(cache: string): string {
	return join(cache, `n8n-${N8N_VERSION}`);
}

/** A name for an install in the making. It holds the maker's process id, so that leftovers can be told. */
export function partialFolder(cache: string, { pid, token }: { pid: number; token: string }): string {
	return `${installFolder(cache)}.partial-${pid}-${token}`;
}

/** The process that makes the install of this folder name, if it is the name of one in the making. */
export function makerOf(name: string): number | undefined {
	const [, pid] = /^n8n-[\d.]+\.partial-(\d+)-[0-9a-f]+$/.exec(name) ?? [];
	return pid === undefined ? undefined : Number(pid);
}
