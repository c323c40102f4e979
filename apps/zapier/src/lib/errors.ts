import { type ArgosError, isArgosError } from '@argos/core';
import type { ZObject } from 'zapier-platform-core';

/** Zapier cuts what people see after this many characters. */
const LONGEST = 250;

/** A refusal of our own: what is wrong and what to do, in at most 250 characters without data of people. */
export function refusal(z: ZObject, message: string, code: string): Error {
	return new z.errors.Error(message, code);
}

/**
 * Runs a step. Whatever fails comes out as one of Zapier's errors without the context that Zapier would append
 * to others: it holds input and URLs, hence people's data.
 */
export async function told<T>(z: ZObject, step: () => Promise<T>): Promise<T> {
	try {
		return await step();
	} catch (error) {
		throw isArgosError(error) ? zapierError(z, error) : isOwn(error) ? error : unforeseen(z);
	}
}

function zapierError(z: ZObject, error: ArgosError): Error {
	const message = short(error);
	switch (error.kind) {
		case 'unauthorized':
			// A wrong administrator is a wrong input, while this error stops every Zap of the connection.
			if (error.code === 'invalid_admin') break;
			return withoutContext(new z.errors.ExpiredAuthError(message));
		case 'rate-limited':
			return new z.errors.ThrottledError(message, seconds(error.retryAfterMs));
	}
	// A status of 500 and above invites Zapier to replay, which may double what has an unknown outcome.
	const status = error.outcome === 'unknown' ? undefined : error.status;
	return new z.errors.Error(message, error.code ?? error.kind, status);
}

function short({ operation, summary, advice }: ArgosError): string {
	const said = `${operation ? `${operation}: ` : ''}${summary}`;
	const room = LONGEST - advice.length - 1;
	return `${said.length <= room ? said : `${said.slice(0, Math.max(0, room - 1))}…`} ${advice}`.slice(
		0,
		LONGEST,
	);
}

function seconds(ms: number | undefined): number | undefined {
	return ms === undefined ? undefined : Math.ceil(ms / 1000);
}

function isOwn(error: unknown): error is Error {
	return error instanceof Error && 'doNotContextify' in error;
}

/** Zapier's own mark of an error that speaks for itself; this one kind does not carry it. */
function withoutContext(error: Error): Error {
	return Object.assign(error, { doNotContextify: true });
}

function unforeseen(z: ZObject): Error {
	return new z.errors.Error(
		'The step failed in a way that was not foreseen. Run it again; if it stays, report it with the time of this run.',
		'unforeseen',
	);
}
