import { COUNTRIES } from '@argos/core';
import { COUNTRY_NAMES } from './country-names.ts';
import { plain } from './plain.ts';
import type { Reading } from './reading.ts';

const named = (name: string): string => plain(name.replace(/^the\s/i, ''));

const BY_CODE: ReadonlyMap<string, string> = new Map(
	COUNTRIES.flatMap(({ alpha2, alpha3 }): [string, string][] => [
		[alpha2, alpha3],
		[alpha3, alpha3],
	]),
);

const BY_NAME: ReadonlyMap<string, string> = new Map([
	...COUNTRIES.map(({ alpha3, name }): [string, string] => [named(name), alpha3]),
	...COUNTRY_NAMES.flatMap(({ alpha3, names }) =>
		names.map((name): [string, string] => [named(name), alpha3]),
	),
]);

/** Names that people use for more than one country. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
	['Korea', 'Congo', 'Virgin Islands', 'Saint Martin', 'St. Martin'].map(named),
);

/** Reads alpha-3 and alpha-2 codes (ISO 3166-1) and names as alpha-3. */
export function readCountry(cell: string): Reading {
	const code = cell.toUpperCase();
	// Statistics programs write NA for a cell without a value.
	if (code === 'NA')
		return {
			reason:
				'can mean Namibia or "not available": write NAM, or say what it means under "values" of the mapping',
		};
	const name = named(cell);
	const value = BY_CODE.get(code) ?? BY_NAME.get(name);
	if (value !== undefined) return { value };
	if (AMBIGUOUS.has(name)) return { reason: 'names more than one country: write its code, such as KOR' };
	return { reason: 'must be a country: its code (ISO 3166-1), such as KOR, or its English name' };
}
