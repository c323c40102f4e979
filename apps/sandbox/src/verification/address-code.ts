import { createHash } from 'node:crypto';

/** The letters of an Open Location Code. */
const LETTERS = '23456789CFGHJMPQRVWX';

/** The vendor's own sample (argos-api.md §7). */
const SAMPLE = {
	formatted_address: '1600 Pennsylvania Avenue NW, Washington, DC 20500, USA',
	compound_code: 'VXX7+39 Washington, DC, USA',
	global_code: '87C4VXX7+39',
};

/**
 * An address in the three forms. No map stands behind it: the codes are made of the text, the same for the same
 * text, and a code or a place on the map becomes an invented address. Only the vendor's sample is answered as printed.
 */
export function addressCode(address: string): Record<string, string> {
	if (Object.values(SAMPLE).includes(address)) return SAMPLE;
	const digest = createHash('sha256').update(address.toLowerCase()).digest();
	const letters = [...digest.subarray(0, 10)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
	const isCode = /^[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}/i.test(address);
	const isPlace = /^-?\d+(\.\d+)?\s*,\s*-?\d+(\.\d+)?$/.test(address);
	const formatted = isCode || isPlace ? 'Musterweg 1, 12345 Musterstadt, DEU' : address;
	const [, ...town] = formatted.split(',');
	const code = `${letters.slice(0, 8)}+${letters.slice(8)}`;
	return {
		formatted_address: formatted,
		compound_code: `${code.slice(4)} ${(town.join(',') || formatted).trim()}`,
		global_code: code,
	};
}
