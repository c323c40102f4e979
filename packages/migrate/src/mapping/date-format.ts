import { MigrationError } from '../migration-error.ts';

/** Takes the numbers of a date out of a cell; `undefined` for a cell that is written otherwise. */
export type TakeDate = (cell: string) => { year: number; month: number; day: number } | undefined;

const TOKEN = /y+|m+|d+/gi;
const DIGITS: Readonly<Record<string, string>> = {
	yyyy: String.raw`\d{4}`,
	mm: String.raw`\d{2}`,
	m: String.raw`\d{1,2}`,
	dd: String.raw`\d{2}`,
	d: String.raw`\d{1,2}`,
};

/**
 * Compiles a format such as `dd/MM/yyyy`. `M` and `d` take one digit or two. Capitals do not matter: there are no
 * minutes in dates.
 * @throws {MigrationError} `bad-mapping`
 */
export function dateFormat(format: string): TakeDate {
	const tokens = (format.match(TOKEN) ?? []).map((token) => token.toLowerCase());
	const problem = problemOf(format, tokens);
	if (problem !== undefined) {
		const message = `The date format ${problem}. Write it with yyyy, MM or M, dd or d and separators, such as dd/MM/yyyy.`;
		throw new MigrationError({ code: 'bad-mapping', message });
	}
	const separators = format
		.split(TOKEN)
		.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
	const groups = tokens.map((token) => `(?<${token[0]}>${DIGITS[token]})`);
	const pattern = new RegExp(
		`^${separators.map((text, index) => `${text}${groups[index] ?? ''}`).join('')}$`,
	);
	return (cell) => {
		const groups = pattern.exec(cell)?.groups;
		return groups && { year: Number(groups.y), month: Number(groups.m), day: Number(groups.d) };
	};
}

function problemOf(format: string, tokens: readonly string[]): string | undefined {
	if (/[a-z\d]/i.test(format.replace(TOKEN, ''))) return 'holds letters or digits that mean nothing';
	const kinds = tokens.map((token) => token[0]);
	for (const [kind, name] of [
		['y', 'year'],
		['m', 'month'],
		['d', 'day'],
	] as const) {
		const times = kinds.filter((one) => one === kind).length;
		if (times !== 1) return `names the ${name} ${times === 0 ? 'nowhere' : 'more than once'}`;
	}
	if (tokens.includes('yy')) return 'has a year of two digits, which does not tell the century';
	const odd = tokens.find((token) => !Object.hasOwn(DIGITS, token));
	if (odd !== undefined) return `holds "${odd}", which means nothing here`;
	// 1112024 could be 1 November or 11 January.
	return touchesNumber(format) ? 'has no separator beside a part of one or two digits' : undefined;
}

function touchesNumber(format: string): boolean {
	const parts = [...format.matchAll(TOKEN)];
	return parts.some((part, index) => {
		const next = parts[index + 1];
		if (next === undefined || next.index !== part.index + part[0].length) return false;
		return part[0].length === 1 || next[0].length === 1;
	});
}
