import { ArgosError } from '../errors/argos-error.ts';
import { isRecord } from '../model/wire-values.ts';
import { type LinkEncryption, openParameter } from './link-encryption.ts';
import { readQuery } from './query.ts';

/** What a link says, by the names that ARGOS knows (`userid`, `sid`, …). */
export interface LiveformLinkContent {
	projectId: string | undefined;
	lang: string | undefined;
	/** Readable parameters, all texts. */
	clear: Readonly<Record<string, string>>;
	/** What was inside `encrypted`; `undefined` when the link has none. */
	encrypted: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Reads a link back: for those who answer such links, as a sandbox does, and for tests. Opens the JSON form and
 * the `name=value` form of the encrypted text.
 * Source: argos-api.md §3.6, §6, §9.
 * @throws {ArgosError} `decryption` when the encrypted part cannot be opened; it is never quoted
 */
export function readLiveformLink(url: string, encryption?: LinkEncryption): LiveformLinkContent {
	const { pid, lang, encrypted, ...clear } = readQuery(url);
	return {
		projectId: pid,
		lang,
		clear,
		encrypted: encrypted === undefined ? undefined : opened(encrypted, encryption),
	};
}

function opened(text: string, encryption: LinkEncryption | undefined): Record<string, unknown> {
	try {
		if (encryption === undefined) throw new Error('No key.');
		const plaintext = openParameter(encryption, text);
		// A wrong key may give letters by chance; they would look like a query to a lenient reader.
		const isQuery = /^\w+=[\x21-\x7e]*$/.test(plaintext);
		const content: unknown = isQuery ? readQuery(`?${plaintext}`) : JSON.parse(plaintext);
		if (isRecord(content)) return content;
	} catch {
		// Falls through: what went wrong inside may quote the text.
	}
	throw new ArgosError({
		kind: 'decryption',
		operation: 'Liveform link',
		summary: 'The encrypted part of this link could not be opened.',
		advice: 'Check the key, its derivation and the cipher, and that the link is whole.',
	});
}
