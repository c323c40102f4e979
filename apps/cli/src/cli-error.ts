import { EXIT, type ExitCode } from './exit-codes.ts';

export interface CliErrorDetails {
	code?: string;
	/** Line and column of a file. */
	line?: number | undefined;
	column?: string | undefined;
}

/** A failure of the command line's own making, with words for the person at the keyboard. */
export class CliError extends Error {
	override readonly name = 'CliError';
	/** For programs. */
	readonly kind: 'usage' | 'failed' | 'interrupted';
	readonly exitCode: ExitCode;
	/** More for programs. */
	readonly details: CliErrorDetails;

	constructor(kind: 'usage' | 'failed' | 'interrupted', message: string, details: CliErrorDetails = {}) {
		super(message);
		this.kind = kind;
		this.exitCode = EXIT[kind];
		this.details = details;
	}
}
