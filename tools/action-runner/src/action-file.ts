import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What an `action.yml` says, as far as the runner of JavaScript actions needs it. */
export interface ActionFile {
	name: string;
	description: string;
	inputs: Record<string, { description?: string; required?: boolean; default?: string }>;
	outputs: Record<string, { description?: string }>;
	runs: { using: string; main: string };
}

/**
 * Reads `action.yml` of a folder.
 * @throws {Error} when there is none, or when it is not a JavaScript action for Node 24
 */
export async function readActionFile(actionDir: string): Promise<ActionFile> {
	const path = join(actionDir, 'action.yml');
	const { inputs = {}, outputs = {}, ...rest } = parse(await readFile(path, 'utf8')) as Partial<ActionFile>;
	const file = { ...rest, inputs: inputs ?? {}, outputs: outputs ?? {} } as ActionFile;
	if (file.runs?.using !== 'node24' || typeof file.runs.main !== 'string') {
		throw new Error(`${path}: "runs" must say "using: node24" and name a "main" file.`);
	}
	return file;
}
