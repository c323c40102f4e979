import { MigrationError } from '../../migration-error.ts';
import type { SourceFormat } from '../source.ts';

/**
 * Told by how the text begins, where that leaves no doubt, then by the name, then by the first character.
 * @throws {MigrationError} `malformed` for a JSON object that is neither in a list nor on one line
 */
export function formatOf(begin: string, name: string): SourceFormat {
	const text = begin.trimStart();
	const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
	if (ending === 'jsonl' || ending === 'ndjson') return text.startsWith('[') ? 'json' : 'jsonl';
	// No CSV begins so: a quote inside a cell is none.
	const isObject = /^\{\s*"/.test(text) || (text.startsWith('{') && ending !== 'csv' && ending !== 'tsv');
	if (isObject) return onOneLine(text, name);
	if (/^\[\s*\{\s*["}]/.test(text)) return 'json';
	if (ending === 'csv' || ending === 'tsv') return 'csv';
	return ending === 'json' || text.startsWith('[') ? 'json' : 'csv';
}

function onOneLine(text: string, name: string): 'jsonl' {
	const [first = '', second] = text.split(/[\r\n]+/, 2);
	if (second === undefined || first.trimEnd().endsWith('}')) return 'jsonl';
	throw new MigrationError({
		code: 'malformed',
		message: `${name} begins with a JSON object of several lines. It needs a list of people, written [{…}, {…}], or one object on each line.`,
	});
}
