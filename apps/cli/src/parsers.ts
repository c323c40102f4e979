import { InvalidArgumentError } from 'commander';

/** Reads a flag or an argument that is a text. A shell variable that is not set must not mean "everybody". */
export function filled(text: string): string {
	if (text.trim() !== '') return text;
	throw new InvalidArgumentError('It is empty: check the variable or the quotes that it comes from.');
}

/** Reads a flag that counts something. */
export function wholeNumber(range: { least: number; most?: number }): (text: string) => number {
	const { least, most = Number.MAX_SAFE_INTEGER } = range;
	const wanted = range.most === undefined ? `from ${least} up` : `from ${least} to ${most}`;
	return (text) => {
		const number = Number(text);
		if (/^\d+$/.test(text) && number >= least && number <= most) return number;
		throw new InvalidArgumentError(`It must be a whole number ${wanted}.`);
	};
}
