import { readFile, stat } from 'node:fs/promises';
import { isCancel, password } from '@clack/prompts';
import { CliError } from './cli-error.ts';
import { printNote } from './output.ts';
import { systemCode } from './replace-file.ts';

/** Where a key comes from. Never an argument: arguments end up in histories, logs and lists of processes. */
export interface KeySource {
	/** The file that a flag names; it comes first. */
	flagFile?: string | undefined;
	/** Environment variable with the key, such as `ARGOS_API_KEY`; with `_FILE` behind it, of a file with the key. */
	variable: string;
}

export interface FoundKey {
	key: string;
	/** The variable or the file, for people. */
	from: string;
	file?: string;
}

/**
 * `undefined` when no source has one. A variable that is set to nothing counts as not set.
 * @throws {CliError} `usage` for a file that cannot be read or is empty
 */
export async function findKey(
	{ flagFile, variable }: KeySource,
	env: NodeJS.ProcessEnv,
): Promise<FoundKey | undefined> {
	const inVariable = env[variable];
	if (flagFile === undefined && inVariable) return { key: inVariable, from: variable };
	const file = flagFile ?? (env[`${variable}_FILE`] || undefined);
	if (file === undefined) return undefined;
	return { key: await keyIn(file), from: file, file };
}

async function keyIn(file: string): Promise<string> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		const missing = systemCode(error) === 'ENOENT';
		const why = missing ? 'does not exist' : `cannot be read (${systemCode(error) ?? 'unknown'})`;
		throw new CliError('usage', `The key file ${file} ${why}.`);
	}
	const key = text.trim();
	if (key !== '') return key;
	throw new CliError('usage', `The key file ${file} is empty. Put the key into it, and nothing else.`);
}

/** Says so when others on this machine can read the key. Windows has no such marks. */
export async function warnOfReaders({ file }: FoundKey): Promise<void> {
	if (file !== undefined && (await othersCanRead(file))) {
		printNote(`others on this machine can read ${file}. Make it yours alone: chmod 600 ${file}`);
	}
}

export async function othersCanRead(file: string): Promise<boolean> {
	if (process.platform === 'win32') return false;
	const { mode } = await stat(file);
	return (mode & 0o077) !== 0;
}

/**
 * Asks a person for the key, without showing it; `undefined` when nobody sits there.
 * @throws {CliError} `interrupted` when the person would rather not
 */
export async function askForKey(): Promise<FoundKey | undefined> {
	if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
	const answer = await password({ message: 'API key of the project', output: process.stderr });
	if (isCancel(answer)) throw new CliError('interrupted', 'No key was given. Nothing was sent.');
	return answer ? { key: answer, from: 'the keyboard' } : undefined;
}
