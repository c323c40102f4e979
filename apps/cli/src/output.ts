import { EXIT } from './exit-codes.ts';

/** Writes a line to standard output; resolves when it has been handed to the system. */
export function printLine(line: string): Promise<void> {
	return print(`${line}\n`);
}

/** Writes a piece of a file to standard output; resolves as {@link printLine} does. */
export function printBytes(bytes: Uint8Array): Promise<void> {
	return print(bytes);
}

function print(what: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		process.stdout.write(what, (error) => {
			if (!error) resolve();
			// `quietOnClosedPipe` ends the process then.
			else if (!isClosedPipe(error)) reject(error);
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

/** `argos … | head` closes the pipe while there is more to write: no cause for a message. */
export function quietOnClosedPipe(): void {
	process.stdout.on('error', (error) => {
		if (!isClosedPipe(error)) throw error;
		process.exit(EXIT.failed);
	});
}

function isClosedPipe(error: Error): boolean {
	return 'code' in error && error.code === 'EPIPE';
}
