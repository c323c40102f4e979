import { checkBaseUrl, LIVE_BASE_URL } from './base-url.ts';
import type { EncryptionMode } from './encryption/envelope.ts';
import { deriveKeySha256, type KeyDerivation } from './encryption/key.ts';
import { getAmlReport } from './endpoints/get-aml-report.ts';
import { getSubmission, getSubmissions, type RequestType } from './endpoints/get-submissions.ts';
import { type MigrateSubmissionInput, migrateSubmission } from './endpoints/migrate-submission.ts';
import { ArgosError } from './errors/argos-error.ts';
import type { RemoteFile } from './file.ts';
import type { Submission } from './model/submission.ts';
import type { PageCursor } from './pagination/page.ts';
import { type Paged, paginate } from './pagination/paginate.ts';
import { type CallOptions, type Connection, callEndpoint, downloadFile } from './request.ts';
import type { Transport } from './transports/transport.ts';

export interface ArgosOptions {
	/** The project's API key; also the secret of its encryption. */
	apiKey: string;
	/** How requests travel: `kyTransport()` of `@argos/core/ky`, or a host's own. */
	transport: Transport;
	/** Ends in the version. Default: the live v3. */
	baseUrl?: string | undefined;
	/** Must match the project's "Secure Data Transmission" option. Default: `off`. */
	encryption?: EncryptionMode | undefined;
	/** Default: SHA-256 of the key, which one vendor page shows (argos-api.md §3.1). */
	deriveKey?: KeyDerivation | undefined;
}

export interface ListFilter {
	userId?: string | undefined;
	email?: string | undefined;
	/** First day of creation, `YYYY-MM-DD`. The vendor does not say in which zone, nor whether it is included. */
	startDate?: string | undefined;
	/** Last day of creation, `YYYY-MM-DD`; the same holds. */
	endDate?: string | undefined;
	/** Answers this part of each case and its id, and nothing else. §5.2 */
	requestType?: RequestType | undefined;
}

export interface ListOptions extends CallOptions {
	/** Items per call. Default 200; the greatest that ARGOS takes in v3 is not documented. */
	pageSize?: number | undefined;
	/** Goes on where an earlier walk stopped. */
	cursor?: PageCursor | undefined;
}

export interface Argos {
	submissions: {
		/** Inserts a finished case. Never re-sent: a lost answer is an error with `outcome: 'unknown'`. §5.1 */
		migrate(input: MigrateSubmissionInput, options?: CallOptions): Promise<{ submissionId: string }>;
		/** One case, in full. Throws `not-found` when ARGOS has none with this id. §5.2 */
		get(submissionId: string, options?: CallOptions): Promise<Submission>;
		/** All cases that fit, page by page, in the vendor's order, which is not documented. §5.2 */
		list(filter?: ListFilter, options?: ListOptions): Paged<Submission>;
	};
	reports: {
		/** The PDF report of one AML match. §5.14 */
		aml(resourceId: string, options?: CallOptions): Promise<RemoteFile>;
	};
}

export const DEFAULT_PAGE_SIZE = 200;

/**
 * Binds the endpoints to one project and one transport.
 * @throws {ArgosError} `invalid-request` for an unusable key or base URL
 */
export function createArgos(options: ArgosOptions): Argos {
	const connection = connect(options);
	return {
		submissions: {
			migrate: (input, call) =>
				callEndpoint({ endpoint: migrateSubmission, input, connection, options: call }),
			async get(submissionId, call) {
				assertId(getSubmission.title, submissionId);
				const input = { submissionId };
				const items = await callEndpoint({ endpoint: getSubmission, input, connection, options: call });
				const found = items.find((item) => item.submissionId === submissionId);
				// What ARGOS answers for an unknown id is not documented; an empty list means the same to us.
				if (!found) throw notFound(submissionId);
				return found;
			},
			list: (filter = {}, { pageSize = DEFAULT_PAGE_SIZE, cursor, signal } = {}) =>
				paginate({
					operation: getSubmissions.title,
					from: cursor,
					fetchPage: (at) =>
						callEndpoint({
							endpoint: getSubmissions,
							input: { ...filter, count: pageSize, cursorId: at?.id, cursorCreatedAt: at?.createdAt },
							connection,
							options: { signal },
						}),
				}),
		},
		reports: {
			async aml(resourceId, call) {
				assertId(getAmlReport.title, resourceId);
				return downloadFile({ endpoint: getAmlReport, input: { resourceId }, connection, options: call });
			},
		},
	};
}

function connect(options: ArgosOptions): Connection {
	const { apiKey, transport, encryption = 'off', deriveKey = deriveKeySha256 } = options;
	// Programs without types may hand anything over.
	if (typeof apiKey !== 'string' || !/^[\x21-\x7e]+$/.test(apiKey)) {
		throw new ArgosError({
			kind: 'invalid-request',
			operation: 'API key',
			field: 'apiKey',
			summary: !apiKey ? 'It is empty.' : 'It holds a blank or a character that keys do not have.',
			advice: "Copy the key from the project's settings in the ARGOS dashboard.",
		});
	}
	if (encryption !== 'off' && encryption !== 'aes-256-ecb') {
		throw new ArgosError({
			kind: 'invalid-request',
			operation: 'Encryption',
			field: 'encryption',
			summary: 'There is no such mode.',
			advice: "Use 'off' or 'aes-256-ecb'.",
		});
	}
	let derived: Uint8Array | undefined;
	return {
		apiKey,
		transport,
		encryption,
		baseUrl: checkBaseUrl(options.baseUrl ?? LIVE_BASE_URL),
		encryptionKey: () => {
			derived ??= deriveKey(apiKey);
			return derived;
		},
	};
}

/** Without its id the call would be another one: everybody's submissions. */
function assertId(operation: string, id: string): void {
	if (id.trim() !== '') return;
	throw new ArgosError({
		kind: 'invalid-request',
		operation,
		summary: 'The id is empty.',
		advice: 'Nothing was sent. Give the id and try again.',
	});
}

function notFound(submissionId: string): ArgosError {
	return new ArgosError({
		kind: 'not-found',
		operation: getSubmission.title,
		summary: 'ARGOS has no submission with this id in this project.',
		secrets: [submissionId],
	});
}
