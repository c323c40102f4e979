import { promisedRecord } from '../model/promised.ts';

/**
 * For calls that answer nothing but a sentence. The vendor has changed these texts without notice, so they are
 * not compared. Throws when the answer is no object, or says that it failed.
 */
export function readSuccess(body: unknown): undefined {
	const answer = promisedRecord(body);
	const status = answer.statusCode;
	if (
		answer.errorCode !== undefined ||
		answer.success === false ||
		(typeof status === 'number' && status >= 400)
	) {
		throw new TypeError('The answer says that the call failed.');
	}
	return undefined;
}
