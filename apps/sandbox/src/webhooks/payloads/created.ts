import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/**
 * `created`, and `retry`, whose own sample is cut in the documents: the same object with both optional fields
 * (argos-api.md §8.3, INFERRED).
 */
export function created(telling: Telling): Payload {
	const { email: _email, duplicated_information: _duplicated, ...fields } = common(telling);
	const { retryCode, attempts } = telling.details;
	return entered({ ...fields, kyc_result: { status: 'incomplete' }, retryCode, attempts });
}
