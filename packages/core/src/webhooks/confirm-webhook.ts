import type { Argos } from '../client.ts';
import { isArgosError } from '../errors/argos-error.ts';
import type { SubmissionEvent } from '../model/event.ts';
import type { MonitoringRecord } from '../model/monitoring.ts';
import type { Submission } from '../model/submission.ts';
import type { CallOptions } from '../request.ts';
import { looksDeleted } from './looks-deleted.ts';
import type { WebhookMessage } from './message.ts';
import { readRecords } from './read-records.ts';
import { shownEvents } from './shown-events.ts';
import { isSubmissionWebhook } from './webhook-event.ts';

/** The part of the client that confirming uses. */
export interface ConfirmClient {
	submissions: Pick<Argos['submissions'], 'get'>;
	/** Without it, monitoring is confirmed by red flags alone. */
	monitoring?: Pick<Argos['monitoring'], 'get'>;
}

export interface ConfirmOptions extends CallOptions {
	/** Ids of events told before, by webhook or by watch; they are not told again. */
	seen?: Iterable<string> | undefined;
	/**
	 * ISO time: what ARGOS dates earlier is not told. Without it a forged or replayed webhook can bring back an old
	 * decision that is still true and no longer among `seen`. A good value is when the host began to listen, or how
	 * far back its `seen` reaches. Default: none.
	 */
	since?: string | undefined;
	/**
	 * Whether this is what a deleted submission looks like: not documented. Default: it is decided or pending, and
	 * name, birth date and document numbers are gone (argos-api.md §5.5 says that they are erased).
	 */
	isDeleted?: ((submission: Submission) => boolean) | undefined;
	/**
	 * Whether ARGOS not knowing an id confirms its deletion. Default: false, because a deleted submission is said to
	 * stay, and because anyone could make up ids that never were.
	 */
	absentIsDeleted?: boolean | undefined;
}

/** What the API says to a webhook. */
export type Confirmation =
	| {
			confirmed: true;
			/** What to tell; empty when all of it was told before, or is older than `since`. */
			events: SubmissionEvent[];
			/** As the API shows it; the claim itself for a deleted one that is gone altogether. */
			submission: Submission;
			/** `aml_monitor` only: those of its records that the API knows, at most 20. */
			records?: MonitoringRecord[];
	  }
	| {
			confirmed: false;
			/**
			 * - `no-submission`: it is about a face comparison (`confirmFaceAuth`), an ARGOS ID (`confirmConsent`) or a
			 *   token. Nothing is documented that tells whether a token has expired, so a host goes by its secret and
			 *   the sender's address there; nothing worse than a new token follows from it.
			 * - `unknown-trigger`: not documented, so nobody knows what would confirm it. As for tokens.
			 * - `not-found`: ARGOS has no such submission in this project. Drop it.
			 * - `differs`: the submission is in another state than claimed. Drop it, or look again when `askAgain`.
			 * - `not-shown`: answers of the API do not show this fact (a failed additional step, for one).
			 */
			reason: 'no-submission' | 'unknown-trigger' | 'not-found' | 'differs' | 'not-shown';
			/** It may become true in a moment: the webhook may be ahead of the API. Otherwise it is past, or forged. */
			askAgain: boolean;
			/** As the API shows it, when it has one. */
			submission?: Submission;
	  };

/**
 * Reads the submission of a webhook again and gives only what the API confirms. The events of statuses and red
 * flags have the ids that `watchStep` gives to the same facts, so that webhook and polling together tell nothing
 * twice, provided that both remember ids. Every value comes from the API's answer; of the message only ids
 * and the trigger are used (and, for a deletion, its time).
 *
 * Source: argos-api.md §8.1 (nothing is signed), §16.
 * @throws {ArgosError} when the call fails: answer 5xx then, so that the sender may try again
 */
export async function confirmWebhook(
	argos: ConfirmClient,
	message: WebhookMessage,
	options: ConfirmOptions = {},
): Promise<Confirmation> {
	if (!isSubmissionWebhook(message)) {
		const reason = message.trigger === 'other' ? 'unknown-trigger' : 'no-submission';
		return { confirmed: false, reason, askAgain: false };
	}
	const { signal, isDeleted = looksDeleted, absentIsDeleted = false } = options;
	const found = await read(argos, message.submissionId, signal);
	if (found === undefined && !(absentIsDeleted && message.trigger === 'delete')) {
		return { confirmed: false, reason: 'not-found', askAgain: message.trigger === 'created' };
	}
	const submission = found ?? message.claim;
	const deleted = found === undefined || isDeleted(found);
	const records =
		message.trigger === 'aml_monitor' && argos.monitoring
			? { records: await readRecords(argos.monitoring, message, { signal }) }
			: {};
	const shown = shownEvents({ message, submission, deleted, ...records });
	if ('reason' in shown) return { confirmed: false, ...shown, submission };
	const seen = new Set(options.seen);
	const since = Date.parse(options.since ?? '');
	const events = shown.events.filter(
		// What has no time cannot be called old.
		({ id, occurredAt }) => !seen.has(id) && !(Date.parse(occurredAt) < since),
	);
	return { confirmed: true, events, submission, ...records };
}

async function read(
	argos: ConfirmClient,
	submissionId: string,
	signal: AbortSignal | undefined,
): Promise<Submission | undefined> {
	try {
		return await argos.submissions.get(submissionId, { signal });
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return undefined;
		throw error;
	}
}
