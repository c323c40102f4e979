import { MigrationError } from '../../migration-error.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Spreadsheets write `;` where the comma is the decimal sign, and tabs when cells are copied. */
export function delimiterOf(begin: string): string {
	const [header = ''] = bare(begin)
		.trimStart()
		.split(/[\r\n]/, 1);
	const counted = DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length - 1 }));
	return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** What a text's first line names as its delimiter, for Excel; `undefined` when it does not. */
export function namedDelimiter(begin: string): string | undefined {
	return /^\s*"?sep=([^"\r\n])"?\s*?(?:[\r\n]|$)/i.exec(begin)?.[1];
}

/** Whether the text goes as far as the end of its first line, blank ones left out. */
export function holdsHeader(begin: string): boolean {
	return /[\r\n]/.test(bare(begin).trimStart());
}

// A header's quoted name may hold delimiters and line ends.
function bare(text: string): string {
	return text.replace(/"[^"]*(?:"|$)/g, 'x');
}

/** @throws {MigrationError} `bad-settings` */
export function checkDelimiter(delimiter: string): void {
	if (/^[^"\r\n\0\ufeff]$/u.test(delimiter)) return;
	throw new MigrationError({
		code: 'bad-settings',
		message: 'The delimiter must be a single character, and neither a quote nor a line end.',
	});
}
