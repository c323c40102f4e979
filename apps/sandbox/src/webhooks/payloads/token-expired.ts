import type { Payload, Telling } from './telling.ts';

/** `token_expired`: about no submission, and with `token_id` for `tokenId` (argos-api.md §8.3). */
export function tokenExpired({ details, now }: Telling): Payload {
	const { condition, service, at } = details.expiry ?? { condition: 'count', service: 'idCheck', at: now };
	return {
		token_id: details.tokenId,
		expired_condition: condition,
		service,
		[condition === 'count' ? 'expired_at' : 'expected_expired_at']: at,
	};
}
