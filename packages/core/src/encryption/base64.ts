/** Arguments of one call are limited, and this many are quick. */
const PIECE = 8192;

/** Through the runtime's own functions, which take a fraction of the time and size of a library. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		// Not `...`, which walks the bytes one by one: ten times slower.
		binary += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + PIECE));
	}
	return btoa(binary);
}

/** @throws when the text holds anything but Base64 and white space */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	const binary = atob(text);
	const bytes = new Uint8Array(binary.length);
	for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
	return bytes;
}
