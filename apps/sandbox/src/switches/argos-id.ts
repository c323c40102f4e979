import { oneOf } from '../switch-kinds.ts';

/** The ARGOS ID product (argos-api.md §11). */
export const ARGOS_ID_SWITCHES = {
	unknownConsent: oneOf(['empty', 'error'], 'empty', {
		basis: 'UNKNOWN',
		meaning:
			'A `consent_id` or `argos_id` that is not there: empty `Items`, or 400 with `errorCode` and `message` (both ours).',
	}),
	consentFrame: oneOf(['items', 'bare'], 'items', {
		basis: 'UNKNOWN',
		meaning: 'The answer to a `consent_id`: `Items` with one element, or the item itself.',
	}),
	consentKeys: oneOf(['snake', 'camel'], 'snake', {
		basis: 'UNKNOWN',
		meaning:
			'Names of wallet address, AML result and expiry in a consent: `wallet_address`, `aml_result`, `expired_at`, or `walletAddress`, `amlResult`, `expiredAt`.',
	}),
};
