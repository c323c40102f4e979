import { EXIT } from './exit-codes.ts';
import { systemCode } from './replace-file.ts';

/** Writes a line to standard output; resolves when it has been handed to the system. */
export function printLine(line: string): Promise<void> {
	return print(`${line}\n`);
}

/** Writes a piece of a file to standard output; resolves as {@link printLine} does. */
export function printBytes(bytes: Uint8Array): Promise<void> {
	return print(bytes);
}

/**
 * Writes one of very many lines to standard output: waits only when whoever reads is slower, and for nobody who has
 * stopped reading.
 */
export function printSoon(line: string): void | Promise<void> {
	const { stdout } = process;
	if (stdout.destroyed || stdout.write(`${line}\n`)) return;
	return new Promise((resolve) => {
		const goOn = () => {
			stdout.off('drain', goOn).off('close', goOn);
			resolve();
		};
		stdout.on('drain', goOn).on('close', goOn);
	});
}

function print(what: string | Uint8Array): Promise<void> {
	// What it means that nothing can be written is up to `endWithoutOutput`.
	return new Promise((resolve) => {
		process.stdout.write(what, () => resolve());
	});
}

/** A note for people, kept out of what programs read. */
export function printNote(text: string): void {
	process.stderr.write(`argos: ${text}\n`);
}

/** Whether a person is looking. */
export function isTerminal(): boolean {
	return process.stdout.isTTY === true;
}

let onNoOutput: () => void = () => process.exit(EXIT.failed);

/**
 * Ends the program when nothing can be written any more. `argos … | head` closes the pipe while there is more to write,
 * which is no cause for a message; a full disk is.
 */
export function endWithoutOutput(): void {
	process.stdout.once('error', (error) => {
		process.stdout.on('error', () => undefined);
		const code = systemCode(error);
		if (code !== 'EPIPE') printNote(`standard output cannot be written (${code ?? 'unknown'}).`);
		onNoOutput();
	});
	// Notes are for whoever looks on; without them the work goes on.
	process.stderr.on('error', () => undefined);
}

/** For work that must end in order even when nobody reads on. */
export function whenOutputEnds(then: () => void): void {
	onNoOutput = then;
}
