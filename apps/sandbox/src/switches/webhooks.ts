import { flag, oneOf } from '../switch-kinds.ts';

/** What webhooks look like (argos-api.md §3.4, §8). */
export const WEBHOOK_SWITCHES = {
	webhookGeneration: oneOf(['new', 'old'], 'new', {
		basis: 'UNKNOWN',
		meaning: 'Payloads as the newest pages print them, or as the older ones do.',
	}),
	webhookUpdatedAtKey: oneOf(['updated_at', 'update_at'], 'updated_at', {
		basis: 'UNKNOWN',
		meaning: 'Key of the time in `kyc_result` of `rejected` (samples: `updated_at`, one table: `update_at`).',
	}),
	webhookIsEncrypted: flag(true, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether `isEncrypted` stands beside `data` in a webhook.',
	}),
	percentEncodeWebhooks: flag(false, {
		basis: 'UNKNOWN',
		meaning: 'Encryption: whether the Base64 in `data` of a webhook is percent-encoded.',
	}),
};
