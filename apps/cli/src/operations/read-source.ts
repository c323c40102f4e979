import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CliError } from '../cli-error.ts';
import { systemCode } from '../replace-file.ts';

/**
 * What a flag stands for: `@file` is what the file says, `-` what comes through the pipe, anything else itself.
 * @throws {CliError} `usage` when it cannot be read
 */
export async function readSource(value: string): Promise<string> {
	if (value === '-') return readPipe();
	return value.startsWith('@') ? readText(value.slice(1)) : value;
}

/** @throws {CliError} `usage` when it cannot be read */
export async function readText(path: string): Promise<string> {
	if (path === '-') return readPipe();
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		const missing = systemCode(error) === 'ENOENT';
		const why = missing ? 'does not exist' : `cannot be read (${systemCode(error) ?? 'unknown'})`;
		throw new CliError('usage', `The file ${path} ${why}.`);
	}
}

function readPipe(): Promise<string> {
	if (process.stdin.isTTY) {
		throw new CliError('usage', '"-" reads what another program pipes in. Use @file for a file.');
	}
	return text(process.stdin);
}
