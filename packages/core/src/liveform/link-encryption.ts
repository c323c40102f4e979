import { decryptEcb, encryptEcb } from '../encryption/ecb.ts';
import { decryptGcm, encryptGcm, type GcmLayout, type RandomBytes } from '../encryption/gcm.ts';
import { deriveKeySha256, type KeyDerivation } from '../encryption/key.ts';

interface LinkKey {
	/**
	 * The project's API key, or the secret key that the dashboard issues for links alone.
	 * For FaceAuth links: the API key of the FaceAuth project.
	 */
	key: string;
	/** Default: SHA-256 of the key, which one vendor page shows for API bodies (argos-api.md §3.1). */
	deriveKey?: KeyDerivation | undefined;
}

/** How links are encrypted, as chosen in the dashboard. Source: argos-api.md §3.1, §3.6. */
export type LinkEncryption = (LinkKey & { mode: 'aes-256-ecb' }) | (LinkKey & GcmMode);

interface GcmMode {
	mode: 'aes-256-gcm';
	/** Not documented by ARGOS, hence without a default. */
	layout: GcmLayout;
}

/** As {@link LinkEncryption}, for making links: GCM needs a new nonce each time. */
export type LinkSealing =
	| (LinkKey & { mode: 'aes-256-ecb' })
	| (LinkKey &
			GcmMode & {
				/** Such as `(count) => crypto.getRandomValues(new Uint8Array(count))`. */
				randomBytes: RandomBytes;
			});

export function sealParameter(sealing: LinkSealing, plaintext: string): string {
	const key = derivedKey(sealing);
	if (sealing.mode === 'aes-256-ecb') return encryptEcb(key, plaintext);
	const { layout, randomBytes } = sealing;
	return encryptGcm({ key, plaintext, layout, randomBytes });
}

export function openParameter(encryption: LinkEncryption, text: string): string {
	const key = derivedKey(encryption);
	if (encryption.mode === 'aes-256-ecb') return decryptEcb(key, text);
	return decryptGcm({ key, text, layout: encryption.layout });
}

function derivedKey({ key, deriveKey = deriveKeySha256 }: LinkKey): Uint8Array {
	return deriveKey(key);
}
