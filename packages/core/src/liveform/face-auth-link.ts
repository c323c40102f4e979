import type { FieldIssue } from '../errors/argos-error.ts';
import { isAbsent } from './check-parameters.ts';
import type { LinkSealing } from './link-encryption.ts';
import { FACE_AUTH_BASE_URL, type LinkBase, makeLink } from './make-link.ts';
import { writeQuery } from './query.ts';

export interface FaceAuthLinkOptions extends LinkBase {
	/** Default: {@link FACE_AUTH_BASE_URL}. Plain `http:` only to this machine. */
	baseUrl?: string | undefined;
	/** The FaceAuth project's id. */
	projectId: string;
	/** The approved submission whose face is compared (`sid`). */
	submissionId: string;
	/** Your own id of this user, given back with the result. */
	authUserId?: string | undefined;
	authCf1?: string | undefined;
	authCf2?: string | undefined;
	authCf3?: string | undefined;
	/** A FaceAuth token; those are separate from the tokens of private mode. */
	token?: string | undefined;
	/** With the FaceAuth project's own API key. These links are always encrypted. */
	encryption: LinkSealing;
	/**
	 * What is encrypted. The vendor prints `sid=...&authUserId=...` and does not say whether that is the text itself.
	 * Default: `json`, as in every other encrypted link; `query` is the text as printed, values percent-encoded.
	 */
	plaintext?: 'json' | 'query' | undefined;
}

/**
 * A link to the hosted face comparison. It may hold personal data, encrypted: send it to that person only.
 * Source: argos-api.md §6 (URL method; form of the plaintext UNKNOWN).
 * @throws {ArgosError} `invalid-request` with all `issues`, which never hold values
 */
export function faceAuthLink(options: FaceAuthLinkOptions): string {
	const { submissionId, authUserId, authCf1, authCf2, authCf3, token } = options;
	const given = { sid: submissionId, authUserId, authCf1, authCf2, authCf3, token };
	const values = Object.fromEntries(Object.entries(given).filter(([, value]) => !isAbsent(value)));
	const issues: FieldIssue[] = Object.entries(values)
		.filter(([, value]) => typeof value !== 'string' || !value.isWellFormed())
		.map(([name]) => ({ field: name === 'sid' ? 'submissionId' : name, reason: 'must be text' }));
	if (!('sid' in values)) issues.push({ field: 'submissionId', reason: 'is missing' });
	const plaintext = () => (options.plaintext === 'query' ? writeQuery(values) : JSON.stringify(values));
	return makeLink({
		operation: 'FaceAuth link',
		base: { ...options, baseUrl: options.baseUrl || FACE_AUTH_BASE_URL },
		clear: {},
		secret: { sealing: options.encryption, plaintext },
		issues,
	});
}
