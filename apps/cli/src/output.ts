import { EXIT } from './exit-codes.ts';

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
	return new Promise((resolve, reject) => {
		process.stdout.write(what, (error) => {
			// What a closed pipe means is up to `quietOnClosedPipe`.
			if (!error || isClosedPipe(error)) resolve();
			else reject(error);
		});
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

let onClosedPipe: () => void = () => process.exit(EXIT.failed);

/** `argos … | head` closes the pipe while there is more to write: no cause for a message. */
export function quietOnClosedPipe(): void {
	process.stdout.on('error', (error) => {
		if (!isClosedPipe(error)) throw error;
		onClosedPipe();
	});
}

/** For work that must end in order even when nobody reads on. */
export function whenPipeCloses(then: () => void): void {
	onClosedPipe = then;
}

function isClosedPipe(error: Error): boolean {
	return 'code' in error && error.code === 'EPIPE';
}
