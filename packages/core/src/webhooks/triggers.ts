import type { Choice } from '../operations/field.ts';
import type { WebhookMessage } from './message.ts';

interface TriggerChoice extends Choice {
	value: Exclude<WebhookMessage['trigger'], 'other'>;
}

/** Every documented trigger, with words for a menu. ARGOS may add more. Source: argos-api.md §8.2, §11. */
export const WEBHOOK_TRIGGERS: readonly TriggerChoice[] = [
	{ value: 'aml', label: 'AML Screening Finished' },
	{ value: 'aml_monitor', label: 'AML Monitoring Ran' },
	{ value: 'approved', label: 'Approved' },
	{ value: 'argos_id_aml', label: 'ARGOS ID: AML Screening Finished' },
	{ value: 'argos_id_auth', label: 'ARGOS ID: Authenticated' },
	{ value: 'created', label: 'Created' },
	{ value: 'delete', label: 'Deleted' },
	{ value: 'faceAuth', label: 'FaceAuth Finished' },
	{ value: 'injection', label: 'Additional Step Done' },
	{ value: 'injectionFail', label: 'Additional Step Failed' },
	{ value: 'rejected', label: 'Rejected' },
	{ value: 'retry', label: 'Retried' },
	{ value: 'submit', label: 'Submitted for Review' },
	{ value: 'token_expired', label: 'Token Expired' },
	{ value: 'updated', label: 'Updated' },
];
