import type { AmlResult } from '../model/aml.ts';
import type { Submission, SubmissionStatus } from '../model/submission.ts';

interface AnyMessage {
	/** The vendor's own `webhook_trigger`, as it came. */
	webhookTrigger: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

/**
 * A webhook about one submission. Everything in it is a claim: ARGOS signs nothing (argos-api.md §8.1), so
 * anyone who knows the URL can send it.
 */
interface SubmissionMessage extends AnyMessage {
	submissionId: string;
	/** What it says of the submission, in the shape of all submissions. Most triggers tell only a part. */
	claim: Submission;
	/** ISO time of what it tells, where it says one. */
	occurredAt?: string;
}

/** A submission came into being (`created`), or the person had to try again (`retry`). */
export interface CreatedMessage extends SubmissionMessage {
	trigger: 'created' | 'retry';
	/** Such as `face_compare_underscore`; the list of codes is not documented. */
	retryCode?: string;
	attempts?: number;
}

/** A status was reached. `submit` means pending: a person must decide. */
export interface StatusMessage extends SubmissionMessage {
	trigger: 'submit' | 'approved' | 'rejected';
}

/** Data was edited in the dashboard or through the API. */
export interface UpdatedMessage extends SubmissionMessage {
	trigger: 'updated';
	/** Names of what changed, as ARGOS writes them, such as `kycStatus`. Never values. */
	changed: string[];
	/** The administrator who did it. */
	admin?: string;
}

export interface DeleteMessage extends SubmissionMessage {
	trigger: 'delete';
	/** The administrator who did it. */
	admin?: string;
	comment?: string;
}

/** The additional step (address) was done, or failed. */
export interface InjectionMessage extends SubmissionMessage {
	trigger: 'injection' | 'injectionFail';
	action?: string;
	/** Such as `distanceChecks_ipGeo`; the list of codes is not documented. */
	failCode?: string;
}

/** The AML screening ended: `claim.aml`. */
export interface AmlMessage extends SubmissionMessage {
	trigger: 'aml';
}

/** Ongoing monitoring looked again. The result stands in the records, not here. */
export interface AmlMonitorMessage extends SubmissionMessage {
	trigger: 'aml_monitor';
	records: { recordId: string; worklistId?: string; createdAt?: string }[];
}

export interface TokenExpiredMessage extends AnyMessage {
	trigger: 'token_expired';
	tokenId: string;
	/** Why: it was used as often as allowed, or its time is over. */
	condition: 'count' | 'time' | (string & {});
	/** ID check and FaceAuth each tell of the same token. */
	service: 'idCheck' | 'faceAuth' | (string & {});
	/** When it expired (`count`), or was planned to (`time`). */
	occurredAt?: string;
}

/** A face comparison ended. */
export interface FaceAuthMessage extends AnyMessage {
	trigger: 'faceAuth';
	authenticationId?: string;
	submissionId?: string;
	status: SubmissionStatus;
	occurredAt?: string;
	tokenId?: string;
	/** The id that the link or the call gave to this user. */
	authUserId?: string;
	authCustom: { cf1?: string; cf2?: string; cf3?: string };
	/** The same values of the submission that was compared with. */
	reference: { userId?: string; email?: string; custom: { cf1?: string; cf2?: string; cf3?: string } };
}

/** ARGOS ID: someone authenticated. Source: argos-api.md §11. */
export interface ArgosIdAuthMessage extends AnyMessage {
	trigger: 'argos_id_auth';
	consentId: string;
	argosId?: string;
	requestId?: string;
	occurredAt?: string;
}

/** ARGOS ID: the AML screening ended. ARGOS calls it `aml` too; it has a consent where the other has a submission. */
export interface ArgosIdAmlMessage extends AnyMessage {
	trigger: 'argos_id_aml';
	consentId: string;
	aml: AmlResult;
}

/** A trigger that is not documented. `webhookTrigger` and `raw` have all of it. */
export interface OtherMessage extends AnyMessage {
	trigger: 'other';
	submissionId?: string;
}

/** The ones that are about a submission of the ID check. */
export type SubmissionWebhook =
	| CreatedMessage
	| StatusMessage
	| UpdatedMessage
	| DeleteMessage
	| InjectionMessage
	| AmlMessage
	| AmlMonitorMessage;

/** A webhook of any generation in one spelling, told apart by `trigger`. Source: argos-api.md §8.2, §8.3, §11. */
export type WebhookMessage =
	| SubmissionWebhook
	| TokenExpiredMessage
	| FaceAuthMessage
	| ArgosIdAuthMessage
	| ArgosIdAmlMessage
	| OtherMessage;
