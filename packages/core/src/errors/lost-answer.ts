import type { Safety } from '../endpoints/endpoint.ts';
import type { ArgosErrorOptions } from './argos-error.ts';

const LOOK_FIRST =
	'It may or may not have taken effect: look in ARGOS whether it has before sending it again.';
const AGAIN = 'It may or may not have taken effect; doing it again is as good as doing it once.';

/** What an error says when a call was sent and no good answer proves what became of it. A read changes nothing. */
export function lostAnswer(safety: Safety): Pick<ArgosErrorOptions, 'advice' | 'outcome' | 'repeatable'> {
	if (safety === 'read') return {};
	const repeatable = safety === 'idempotent';
	return { outcome: 'unknown', repeatable, advice: repeatable ? AGAIN : LOOK_FIRST };
}
