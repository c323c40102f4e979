const DELIMITERS = [',', ';', '\t'] as const;

/** Far above any header; what is longer is no CSV, and is judged by its beginning. */
const LONGEST_HEADER = 65_536;

/**
 * Finds the delimiter in the header line, then gives the text on from its beginning.
 * Spreadsheets write `;` where the comma is the decimal sign, and tabs when cells are copied.
 */
export async function withDelimiter(
	text: AsyncIterator<string>,
): Promise<{ delimiter: string; text: AsyncIterable<string> }> {
	let begin = '';
	while (begin.length < LONGEST_HEADER && firstLine(begin) === undefined) {
		const next = await text.next();
		if (next.done) break;
		begin += next.value;
	}
	return { delimiter: delimiterOf(firstLine(begin) ?? begin), text: joined(begin, text) };
}

/** `undefined` until the line is there as a whole. */
function firstLine(text: string): string | undefined {
	const begin = text.trimStart();
	const end = begin.search(/[\r\n]/);
	return end === -1 ? undefined : begin.slice(0, end);
}

function delimiterOf(header: string): string {
	const bare = header.replace(/"[^"]*"/g, '');
	const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
	return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

async function* joined(begin: string, rest: AsyncIterator<string>): AsyncGenerator<string, void, undefined> {
	try {
		if (begin !== '') yield begin;
		for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
	} finally {
		await rest.return?.();
	}
}
