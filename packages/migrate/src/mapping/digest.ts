import { createHash } from 'node:crypto';
import type { MappingOptions } from './mapping.ts';

/** Goes up whenever the same options read a cell differently: a journal then belongs to another mapping. */
const RULES = 1;

/** SHA-256 in hex over the options. Their order does not count. */
export function digestOf(options: MappingOptions): string {
	const { columns = {}, set = {}, dateFormat = null, fullName, values = {} } = options;
	return createHash('sha256')
		.update(JSON.stringify(sorted({ rules: RULES, columns, set, dateFormat, fullName, values })))
		.digest('hex');
}

// Lists of pairs, since objects put names that are numbers first and know a name that is none (`__proto__`).
function sorted(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.filter(([, one]) => one !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, one]) => [name, sorted(one)]);
}
