import { COUNTRIES, type Field, isCountryCode } from '@argos/core';

const plain = (text: string) =>
	text
		.normalize('NFD')
		.replaceAll(/[^a-zA-Z]/g, '')
		.toLowerCase();

/** Which country may have been meant, by its English name or its two letters. */
export function countryHint({ type }: Field, value: unknown): string | undefined {
	if (type !== 'country' && type !== 'countries') return undefined;
	const wrong = [value].flat().find((one) => typeof one === 'string' && !isCountryCode(one));
	if (typeof wrong !== 'string' || plain(wrong) === '') return undefined;
	const asked = plain(wrong);
	const exact = COUNTRIES.filter(({ alpha2, alpha3, name }) =>
		[alpha2, alpha3, name].map(plain).includes(asked),
	);
	const begins = (name: string) => name.split(/[ -]/).some((word) => plain(word).startsWith(asked));
	const close = asked.length < 4 ? [] : COUNTRIES.filter(({ name }) => begins(name));
	const found = (exact.length > 0 ? exact : close).slice(0, 3);
	if (found.length === 0) return undefined;
	return `(did you mean ${found.map(({ alpha3, name }) => `${alpha3}, ${name}`).join(', or ')}?)`;
}
