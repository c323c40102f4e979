/**
 * Where each string of a JSON text begins and ends (behind its quote), in turns. The text must be one that `JSON.parse`
 * has taken.
 */
export function stringsIn(text: string): number[] {
	const places: number[] = [];
	for (let begin = text.indexOf('"'); begin !== -1; begin = text.indexOf('"', begin)) {
		let quote = text.indexOf('"', begin + 1);
		while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
		places.push(begin, quote + 1);
		begin = quote + 1;
	}
	return places;
}

function isEscaped(text: string, quote: number): boolean {
	let from = quote;
	while (text.charCodeAt(from - 1) === 0x5c) from--;
	return (quote - from) % 2 === 1;
}
