import { saysRefused } from '../errors/error-answer.ts';
import { promisedRecord } from '../model/promised.ts';

/**
 * For calls that answer nothing but a sentence. The vendor has changed the good ones without notice, so only the
 * documented sentences of refusals are known. Throws when the answer is no object, or says that it failed.
 */
export function readSuccess(body: unknown): undefined {
	const answer = promisedRecord(body);
	if (saysRefused(answer) || answer.success === false)
		throw new TypeError('The answer says that the call failed.');
	return undefined;
}

/** For calls whose good answer is not documented: it may be empty. */
export function readAnySuccess(body: unknown): undefined {
	return body === undefined ? undefined : readSuccess(body);
}
