const MASK = '•••';
const EMAIL = /[^\s"'<>(),:;]+@[^\s"'<>(),:;]+\.[^\s"'<>(),:;.]+/g;
// Runs of digits as in document, identity and phone numbers; HTTP statuses and counts are shorter.
const LONG_NUMBER = /\d[\d -]{5,}\d/g;

/**
 * Takes secrets out of a text that people will read: the given texts, e-mail addresses and long numbers.
 * Secrets of fewer than four characters are left alone, since masking them would hide ordinary words.
 */
export function redact(text: string, secrets: readonly string[]): string {
	let clean = text;
	for (const secret of secrets.filter((one) => one.length >= 4).sort((a, b) => b.length - a.length)) {
		// Half a character has no percent-encoded form.
		clean = clean.replaceAll(secret, MASK).replaceAll(encodeURIComponent(secret.toWellFormed()), MASK);
	}
	return clean.replace(EMAIL, MASK).replace(LONG_NUMBER, MASK);
}
