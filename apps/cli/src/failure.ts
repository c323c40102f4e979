import { isArgosError } from '@argos/core';
import { CliError } from './cli-error.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-codes.ts';
import { hintFor } from './hints.ts';

/** What a person and what a program get to know of a failure. Never a stack, a key or anybody's data. */
export interface Failure {
	message: string;
	exitCode: ExitCode;
	/** The value of `error` in the JSON line. */
	json: Record<string, unknown> & { kind: string; message: string };
}

export function failureOf(error: unknown): Failure {
	if (error instanceof CliError) {
		const { kind, message, exitCode, details } = error;
		return { message, exitCode, json: { kind, message, ...details } };
	}
	if (isArgosError(error)) {
		const message = [error.message, hintFor(error)].filter(Boolean).join(' ');
		const json = { ...error.toJSON(), kind: error.kind, message };
		return { message, exitCode: exitCodeOf(error), json };
	}
	// Whatever this is, its text may quote an answer or a person.
	const name = error instanceof Error ? error.name : typeof error;
	const message = `Something went wrong that should not (${name}). Please report what you did, without anybody's data.`;
	return { message, exitCode: EXIT.failed, json: { kind: 'unexpected', message } };
}
