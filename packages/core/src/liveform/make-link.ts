import { checkBaseUrl } from '../base-url.ts';
import type { ArgosError, FieldIssue } from '../errors/argos-error.ts';
import { invalidInput } from '../errors/invalid-input.ts';
import { type LinkSealing, sealParameter } from './link-encryption.ts';
import { writeQuery } from './query.ts';

/** Where ARGOS hosts its forms. Source: argos-api.md §9. */
export const LIVEFORM_BASE_URL = 'https://form.argosidentity.com/';

/** Where ARGOS hosts the face comparison. Source: argos-api.md §1. */
export const FACE_AUTH_BASE_URL = 'https://form.argosidentity.com/face-auth';

/** What all links have in common. */
export interface LinkBase {
	/** `pid` */
	projectId: string;
	/** UI language such as `ko`; the list of languages is not documented (§10.3). Never encrypted. */
	lang?: string | undefined;
	/** Default: {@link LIVEFORM_BASE_URL}. Plain `http:` only to this machine. */
	baseUrl?: string | undefined;
}

/** Puts a link together, or says everything that is wrong with it. */
export function makeLink(link: {
	operation: string;
	base: LinkBase;
	/** Readable in the link. */
	clear: Readonly<Record<string, unknown>>;
	/** The text to encrypt, if any. */
	secret?: { sealing: LinkSealing; plaintext: () => string } | undefined;
	issues: readonly FieldIssue[];
}): string {
	const { operation, base, secret } = link;
	const checked = checkedBase(base.baseUrl || LIVEFORM_BASE_URL);
	const issues = [...link.issues, ...checked.issues, ...baseIssues(base)];
	if (secret && !secret.sealing.key) issues.push({ field: 'encryption', reason: 'has no key' });
	if (issues.length > 0) throw invalidLink(operation, issues);
	const lang = base.lang ? { lang: base.lang } : {};
	try {
		const sealed = secret ? { encrypted: sealParameter(secret.sealing, secret.plaintext()) } : {};
		return `${checked.url}?${writeQuery({ pid: base.projectId, ...lang, ...link.clear, ...sealed })}`;
	} catch {
		// What ciphers and serialisers say may quote the plaintext.
		const reason = 'cannot be written: check the key, its derivation, the layout and that texts are whole';
		throw invalidLink(operation, [{ field: secret ? 'encryption' : 'parameters', reason }]);
	}
}

function baseIssues({ projectId, lang }: LinkBase): FieldIssue[] {
	const issues: FieldIssue[] = [];
	if (typeof projectId !== 'string' || projectId.trim() === '') {
		issues.push({ field: 'projectId', reason: 'is missing' });
	}
	if (lang !== undefined && !/^[A-Za-z]*(-[A-Za-z0-9]+)*$/.test(lang)) {
		issues.push({ field: 'lang', reason: 'must be a language code, such as ko' });
	}
	return issues;
}

function checkedBase(baseUrl: string): { url: string; issues: FieldIssue[] } {
	try {
		const url = checkBaseUrl(baseUrl);
		return { url: new URL(url).pathname === '/' ? `${url}/` : url, issues: [] };
	} catch {
		const reason = `must be an https URL without a query, such as ${LIVEFORM_BASE_URL}; http only to this machine`;
		return { url: '', issues: [{ field: 'baseUrl', reason }] };
	}
}

function invalidLink(operation: string, issues: readonly FieldIssue[]): ArgosError {
	return invalidInput({ operation, issues, undone: 'No link was made.' });
}
