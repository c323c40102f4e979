import type { RowIssue } from '../../row-issue.ts';

/** How many keys lead to a value at most. ARGOS has two, such as `address.city`. */
const DEEPEST = 3;

export interface FlatObject {
	readonly columns: string[];
	readonly cells: string[];
	/** The first of them. */
	problem?: RowIssue;
	hasNumber: boolean;
}

/** Makes columns of an object's keys: `{"address": {"city": …}}` becomes `address_city`. */
export function flatten(object: object): FlatObject {
	const flat: FlatObject = { columns: [], cells: [], hasNumber: false };
	const isNested = gather(flat, object, { prefix: '', depth: 1 });
	if (isNested && new Set(flat.columns).size < flat.columns.length) {
		const column = flat.columns.find((name, index) => flat.columns.indexOf(name) < index) ?? '';
		flat.problem ??= { column, reason: 'is given twice: by itself and inside another object' };
	}
	return flat;
}

function gather(flat: FlatObject, object: object, path: { prefix: string; depth: number }): boolean {
	let isNested = false;
	for (const [key, value] of Object.entries(object) as [string, unknown][]) {
		const column = path.prefix + key;
		if (typeof value === 'object' && value !== null && !Array.isArray(value) && path.depth < DEEPEST) {
			isNested = true;
			gather(flat, value, { prefix: `${column}_`, depth: path.depth + 1 });
			continue;
		}
		const reason = whyNoText(value);
		if (reason !== undefined) flat.problem ??= { column, reason };
		if (typeof value === 'number') flat.hasNumber = true;
		flat.columns.push(column);
		flat.cells.push(typeof value === 'string' ? value.trim() : '');
	}
	return isNested;
}

function whyNoText(value: unknown): string | undefined {
	if (typeof value === 'string') {
		return value.isWellFormed()
			? undefined
			: 'holds half a character: an escape such as \\ud83d without the other one';
	}
	if (typeof value === 'boolean') return 'must be a text or a number, not true or false';
	if (Array.isArray(value)) return 'must be a text or a number, not a list';
	if (typeof value === 'object' && value !== null) {
		return `must be a text or a number: objects are read down to the ${DEEPEST}rd key only`;
	}
	return undefined;
}
