/**
 * The built-in fonts of PDF draw Latin letters only. Accents they lack are dropped, other scripts become `?`,
 * which is honest in a report that exists to be tried out, and spares everyone a font of many megabytes.
 */
export function drawable(text: string): string {
	return Array.from(text.normalize('NFC'), (letter) => {
		if (isLatin1(letter)) return letter;
		const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
		return plain !== '' && Array.from(plain).every(isLatin1) ? plain : '?';
	}).join('');
}

function isLatin1(letter: string): boolean {
	return /^[\u0020-\u007e\u00a0-\u00ff]$/.test(letter);
}
