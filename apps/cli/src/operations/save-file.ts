import type { RemoteFile } from '@argos/core';
import { CliError } from '../cli-error.ts';
import { isTerminal, printBytes, printLine, printNote } from '../output.ts';
import { assertWritable, replaceFile } from '../replace-file.ts';

/** Files show a person or name one. */
const ONLY_THE_OWNER = 0o600;
const STANDARD_OUTPUT = '-';

/**
 * Looks before any call is made whether the file has a place to go to.
 * @throws {CliError} `usage`
 */
export async function assertPlace(output: string): Promise<void> {
	if (output !== STANDARD_OUTPUT) return assertWritable(output);
	if (isTerminal()) {
		throw new CliError('usage', 'A file is not for the screen. Name one after --output, or pipe it on.');
	}
}

/** Saves it whole or not at all; the path goes to standard output, the size is for people. */
export async function saveFile(
	file: RemoteFile,
	{ output, json = false }: { output: string; json?: boolean | undefined },
): Promise<void> {
	if (output === STANDARD_OUTPUT) {
		for await (const chunk of file.chunks) await printBytes(chunk);
		return;
	}
	let size = 0;
	await replaceFile({
		path: output,
		mode: ONLY_THE_OWNER,
		write: async (handle) => {
			for await (const chunk of file.chunks) {
				await handle.appendFile(chunk);
				size += chunk.length;
			}
		},
	});
	const { fileName, mediaType } = file;
	await printLine(json ? JSON.stringify({ output, size, fileName, mediaType }) : output);
	if (!json) printNote(`saved ${size.toLocaleString('en')} bytes (${mediaType}).`);
}
