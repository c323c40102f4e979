import { toBase64 } from '../encryption/base64.ts';

/** Bytes as Base64, piece by piece: three bytes make four letters, so a rest is kept for the next piece. */
export async function* base64Of(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
	const encoder = new TextEncoder();
	let rest = new Uint8Array(0);
	for await (const chunk of chunks) {
		const bytes = new Uint8Array(rest.length + chunk.length);
		bytes.set(rest);
		bytes.set(chunk, rest.length);
		const whole = bytes.length - (bytes.length % 3);
		rest = bytes.slice(whole);
		if (whole > 0) yield encoder.encode(toBase64(bytes.subarray(0, whole)));
	}
	if (rest.length > 0) yield encoder.encode(toBase64(rest));
}

export function base64Length(bytes: number): number {
	return Math.ceil(bytes / 3) * 4;
}
