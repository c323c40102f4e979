import type { Case } from './case.ts';

/** The webhook triggers of argos-api.md §8.2, in its order. */
export const TRIGGERS = [
	'created',
	'retry',
	'submit',
	'approved',
	'rejected',
	'updated',
	'delete',
	'injection',
	'injectionFail',
	'aml',
	'aml_monitor',
	'token_expired',
	'faceAuth',
	'argos_id_auth',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** What a payload needs to know beyond the case itself. Times: ISO 8601, UTC, milliseconds. */
export interface EventDetails {
	/** `created`, `retry`: why the applicant had to try again, such as `face_compare_underscore`. */
	retryCode?: string;
	/** `created`, `retry`: how many retries there were. */
	attempts?: number;
	/** `updated`: names of the changed fields, as a request names them. */
	update?: string[];
	/** `updated`, `delete`: the e-mail of who did it. Left out: the project's administrator. */
	admin?: string;
	/** `delete` */
	comment?: string;
	/** `injection`, `injectionFail`: which additional process. Left out: `address`. */
	process?: string;
	/** `injectionFail`, such as `distanceChecks_ipGeo`. */
	failCode?: string;
	/** `aml_monitor` */
	records?: { recordId: string; worklistId: string; createdAt: string }[];
	/** `token_expired`, and wherever a token came along. */
	tokenId?: string;
	/** `token_expired`: by `count` it expired `at` that moment, by `time` it was planned to. */
	expiry?: { condition: 'count' | 'time'; service: 'idCheck' | 'faceAuth'; at: string };
	/** `faceAuth` */
	authentication?: {
		authenticationId: string;
		status: 'approved' | 'rejected';
		createdAt: string;
		userid?: string;
		cf1?: string;
		cf2?: string;
		cf3?: string;
	};
	/** `argos_id_auth`, and `aml` of the ARGOS ID product. */
	consent?: { consentId: string; argosId: string; authedAt: string; requestId?: string };
}

/** Something that ARGOS would tell a project by webhook. */
export interface SandboxEvent {
	trigger: Trigger;
	submissionId?: string;
	/** The case as it was saved. Left out: it is read when the event is emitted. */
	record?: Case;
	details?: EventDetails;
}

/** What is new on the sandbox, for pages that show it live. */
export interface Change {
	kind: 'submission' | 'request' | 'delivery' | 'settings';
	id?: string;
}

/** Tells every listener of a value; one that throws would be a mistake in the sandbox. */
export interface Channel<T> {
	tell(value: T): void;
	/** Gives the function that ends the listening. */
	listen(listener: (value: T) => void): () => void;
}

export function createChannel<T>(): Channel<T> {
	const listeners = new Set<(value: T) => void>();
	return {
		tell: (value) => {
			for (const listener of listeners) listener(value);
		},
		listen: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}
