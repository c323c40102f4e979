import { EXIT, type ExitCode } from './exit-codes.ts';

/** A failure of the command line's own making, with words for the person at the keyboard. */
export class CliError extends Error {
	override readonly name = 'CliError';
	/** For programs. */
	readonly kind: 'usage' | 'failed' | 'interrupted';
	readonly exitCode: ExitCode;

	constructor(kind: 'usage' | 'failed' | 'interrupted', message: string) {
		super(message);
		this.kind = kind;
		this.exitCode = EXIT[kind];
	}
}
