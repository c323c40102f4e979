import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH'] as const;

export type CommandFiles = Record<(typeof FILES)[number], string>;

/** Creates the empty files through which an action speaks to the runner; gives their paths by variable name. */
export async function createCommandFiles(folder: string): Promise<CommandFiles> {
	await mkdir(folder, { recursive: true });
	const paths = Object.fromEntries(FILES.map((name) => [name, join(folder, name.toLowerCase())]));
	await Promise.all(Object.values(paths).map((path) => writeFile(path, '')));
	return paths as CommandFiles;
}

/**
 * Reads `name=value` lines and `name<<mark` blocks.
 * @throws {Error} for a line that is neither, and for a block without its end
 */
export async function readPairs(path: string): Promise<Record<string, string>> {
	const lines = (await readFile(path, 'utf8')).split(/\r?\n/);
	const pairs: Record<string, string> = {};
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line === '') continue;
		const [, name, separator, rest] = /^([^=<]+)(=|<<)(.*)$/s.exec(line) ?? [];
		if (name === undefined || rest === undefined) throw new Error(`Command file: bad line ${at + 1}.`);
		if (separator === '=') {
			pairs[name] = rest;
			continue;
		}
		const end = lines.indexOf(rest, at + 1);
		if (end === -1) throw new Error(`Command file: the block of "${name}" has no end.`);
		pairs[name] = lines.slice(at + 1, end).join('\n');
		at = end;
	}
	return pairs;
}
