/** What windows-1252 has for the bytes 80 to 9F; the places without a sign stand for themselves. */
const SIGNS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at));

const SUSPICIOUS = /[\u00c2-\u00f4][^\0-\x7f]/;

/**
 * Whether a text is UTF-8 that was once read as windows-1252 and saved so: `JosÃ©` for José. Its signs, written as
 * bytes, are UTF-8 again; of a text that is meant as it stands, nearly none is.
 */
export function isDoubleEncoded(text: string): boolean {
	if (!SUSPICIOUS.test(text)) return false;
	const bytes = Array.from(text, byteOf);
	if (!bytes.every((byte) => byte !== undefined)) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
		return true;
	} catch {
		return false;
	}
}

function byteOf(sign: string): number | undefined {
	const place = SIGNS.indexOf(sign);
	if (place !== -1) return 0x80 + place;
	const code = sign.codePointAt(0) ?? 0;
	return code <= 0xff ? code : undefined;
}
