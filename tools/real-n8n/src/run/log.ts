import { lastLines } from '../last-lines.ts';

const KEPT_LINES = 400;

/** The last lines of a program's output, with secrets replaced. */
export interface Log {
	add(text: string): void;
	tail(lines: number): string;
}

export function createLog(secrets: readonly string[]): Log {
	let lines: string[] = [''];
	return {
		add(text) {
			const [first = '', ...rest] = text.split('\n');
			lines = [...lines.slice(0, -1), (lines.at(-1) ?? '') + first, ...rest].slice(-KEPT_LINES);
		},
		tail: (count) => mask(lastLines(lines.join('\n'), count), secrets),
	};
}

/** Replaces every secret, plain or percent-encoded, by `***`. */
export function mask(text: string, secrets: readonly string[]): string {
	const forms = secrets
		.filter((secret) => secret !== '')
		.flatMap((secret) => [secret, encodeURIComponent(secret)]);
	return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
