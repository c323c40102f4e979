import type { SubmissionEvent } from '../../model/event.ts';
import type { Submission } from '../../model/submission.ts';
import { confirmWebhook } from '../../webhooks/confirm-webhook.ts';
import { parseWebhook } from '../../webhooks/parse-webhook.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { WEBHOOK } from '../resources.ts';
import { SUBMISSION_SAMPLE } from '../submission/submission-output.ts';

export interface ReadWebhookInput {
	/** The body as it came, encrypted or clear. */
	body: string;
	/** ISO time: older news is not told. */
	since?: string | undefined;
}

export interface WebhookNews {
	/** What it says of itself, such as `approved`. */
	trigger: string;
	/** Whether ARGOS's API says the same. Act on nothing else: anyone could have sent the rest. */
	confirmed: boolean;
	/** Why not. */
	reason?: string;
	/** True when it may become true in a moment: read it again then. */
	askAgain: boolean;
	/** What happened, as the API confirms it. */
	events: SubmissionEvent[];
	/** As the API shows it. */
	submission?: Submission;
}

/** Source: argos-api.md §8. */
export const readWebhookOperation: ObjectOperation<ReadWebhookInput, WebhookNews> = {
	id: 'webhook.read',
	resource: WEBHOOK,
	verb: { value: 'read', label: 'Read' },
	summary: 'Opens a webhook of ARGOS and asks the API whether it is true, since webhooks are not signed.',
	kind: 'read',
	output: 'object',
	fields: {
		body: {
			type: 'text',
			label: 'Body',
			help: 'The body of the webhook as it came, encrypted or clear.',
			example: '{"webhook_trigger":"approved","submission_id":"sub0000example01"}',
			required: true,
			sensitive: true,
		},
		since: {
			type: 'date-time',
			label: 'Since',
			help: 'News from before this moment is not told, which keeps repeated old webhooks out.',
			example: '2026-01-15T00:00:00Z',
			advanced: true,
		},
	},
	outputFields: [
		{ path: 'trigger', label: 'Trigger', type: 'text' },
		{ path: 'confirmed', label: 'Confirmed', type: 'text' },
		{ path: 'reason', label: 'Why Not Confirmed', type: 'text' },
		{ path: 'askAgain', label: 'Ask Again Later', type: 'text' },
		{ path: 'events', label: 'Events', type: 'list' },
		{ path: 'submission.submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'submission.status', label: 'Status', type: 'text' },
	],
	sample: {
		trigger: 'approved',
		confirmed: true,
		reason: '',
		askAgain: false,
		events: [
			{
				id: 'sub0000example01:approved:2026-01-15T10:05:00.000Z',
				type: 'approved',
				submissionId: 'sub0000example01',
				status: 'approved',
				occurredAt: '2026-01-15T10:05:00.000Z',
				submission: SUBMISSION_SAMPLE,
			},
		],
		submission: SUBMISSION_SAMPLE,
	},
	async run(argos, input, options) {
		assertInput('Read webhook', this.fields, input);
		const { apiKey, deriveKey, encryption } = argos.secrets();
		// With encryption off, a readable webhook is the rule, and an encrypted one tells that the setting is wrong.
		const message = parseWebhook(input.body, { apiKey, deriveKey, encryption });
		const answer = await confirmWebhook(argos, message, { since: input.since, signal: options?.signal });
		const { confirmed, submission } = answer;
		return {
			trigger: message.webhookTrigger,
			confirmed,
			...(!answer.confirmed && { reason: answer.reason }),
			askAgain: !answer.confirmed && answer.askAgain,
			events: answer.confirmed ? answer.events : [],
			...(submission && { submission }),
		};
	},
};
