import { gcm } from '@noble/ciphers/aes.js';
import { bytesToUtf8, concatBytes, equalBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { base64, base64urlnopad, hex } from '@scure/base';

type Part = 'nonce' | 'ciphertext' | 'tag';

/**
 * How nonce, ciphertext and tag become one text. ARGOS offers "GCM-256" for the Liveform query string but
 * documents none of this, so there is no default: ask ARGOS, or find it out against your own project.
 * Source: argos-api.md §3.1 (UNKNOWN), §15.1.
 */
export interface GcmLayout {
	/** Bytes of the nonce, at least 8; 12 is the usual length. */
	nonceBytes: number;
	/** Bytes of the tag, 12 to 16. A shorter one is the beginning of the full tag. */
	tagBytes: number;
	/** In which order the three parts stand. */
	order:
		| 'nonce-ciphertext-tag'
		| 'nonce-tag-ciphertext'
		| 'ciphertext-tag-nonce'
		| 'ciphertext-nonce-tag'
		| 'tag-nonce-ciphertext'
		| 'tag-ciphertext-nonce';
	/** `base64` pads with `=`; `base64url` does not. */
	encoding: 'base64' | 'base64url' | 'hex';
	/** Stands between the parts, each of which is then encoded by itself. Without it they are encoded as one. */
	separator?: string | undefined;
}

/** Gives so many random bytes, each time others. A repeated nonce breaks GCM. */
export type RandomBytes = (count: number) => Uint8Array;

const CODERS = { base64, base64url: base64urlnopad, hex };
const FULL_TAG = 16;

/**
 * AES-256-GCM without additional data, text in, encoded text out.
 * @throws {RangeError} for a key that is not 32 bytes long, an impossible layout or a nonce of another length
 */
export function encryptGcm(options: {
	key: Uint8Array;
	plaintext: string;
	layout: GcmLayout;
	randomBytes: RandomBytes;
}): string {
	const { key, plaintext, layout } = options;
	checkLength(key, layout);
	const nonce = options.randomBytes(layout.nonceBytes);
	if (nonce.length !== layout.nonceBytes)
		throw new RangeError('The random bytes are not as many as asked for.');
	const { ciphertext, tag } = seal(key, nonce, utf8ToBytes(plaintext));
	const parts = { nonce, ciphertext, tag: tag.subarray(0, layout.tagBytes) };
	const ordered = partsOf(layout).map((part) => parts[part]);
	const coder = CODERS[layout.encoding];
	if (layout.separator !== undefined) return ordered.map(coder.encode).join(layout.separator);
	return coder.encode(concatBytes(...ordered));
}

/**
 * Opens what {@link encryptGcm} made with the same layout.
 * @throws when the text has another layout, or was not made with this key
 */
export function decryptGcm(options: { key: Uint8Array; text: string; layout: GcmLayout }): string {
	const { key, layout } = options;
	checkLength(key, layout);
	const { nonce, ciphertext, tag } = split(options.text.trim(), layout);
	// Counter mode is its own inverse; sealing the result again gives the full tag, of which ours may be the beginning.
	const plaintext = seal(key, nonce, ciphertext).ciphertext;
	const expected = seal(key, nonce, plaintext).tag.subarray(0, layout.tagBytes);
	if (!equalBytes(tag, expected)) throw new Error('The tag does not fit.');
	return bytesToUtf8(plaintext);
}

function seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array) {
	const sealed = gcm(key, nonce).encrypt(plaintext);
	const end = sealed.length - FULL_TAG;
	return { ciphertext: sealed.subarray(0, end), tag: sealed.subarray(end) };
}

function split(text: string, layout: GcmLayout): Record<Part, Uint8Array> {
	const { nonceBytes, tagBytes, separator } = layout;
	const order = partsOf(layout);
	const coder = CODERS[layout.encoding];
	const pieces =
		separator === undefined
			? cut(coder.decode(text), { nonce: nonceBytes, tag: tagBytes }, order)
			: text.split(separator).map(coder.decode);
	const piece = (part: Part) => pieces[order.indexOf(part)] ?? new Uint8Array();
	const parts = { nonce: piece('nonce'), ciphertext: piece('ciphertext'), tag: piece('tag') };
	if (pieces.length !== 3 || parts.nonce.length !== nonceBytes || parts.tag.length !== tagBytes) {
		throw new RangeError('The text does not have the parts of this layout.');
	}
	return parts;
}

function cut(whole: Uint8Array, known: Record<'nonce' | 'tag', number>, order: Part[]): Uint8Array[] {
	const lengths = { ...known, ciphertext: whole.length - known.nonce - known.tag };
	if (lengths.ciphertext < 0) return [];
	let end = 0;
	return order.map((part) => {
		const start = end;
		end += lengths[part];
		return whole.subarray(start, end);
	});
}

function partsOf(layout: GcmLayout): Part[] {
	return layout.order.split('-') as Part[];
}

function checkLength(key: Uint8Array, { nonceBytes, tagBytes }: GcmLayout): void {
	if (key.length !== 32) throw new RangeError(`An AES-256 key has 32 bytes; this one has ${key.length}.`);
	if (!Number.isInteger(nonceBytes) || nonceBytes < 8) throw new RangeError('A nonce has at least 8 bytes.');
	if (!Number.isInteger(tagBytes) || tagBytes < 12 || tagBytes > FULL_TAG) {
		throw new RangeError('A tag has 12 to 16 bytes.');
	}
}
