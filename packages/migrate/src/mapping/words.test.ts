import { COUNTRIES } from '@argos/core';
import { expect, it } from 'vitest';
import { GENDER_WORDS, ID_TYPE_WORDS, STATUS_WORDS } from './choice-words.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { plain } from './plain.ts';
import { mapAna, valueOrReason } from './testing.ts';

it('gives no name to two countries, and none that is the code of another', () => {
	const names = [
		...COUNTRIES.flatMap(({ alpha3, name }) => [{ alpha3, name }]),
		...COUNTRY_NAMES.flatMap(({ alpha3, names }) => names.map((name) => ({ alpha3, name }))),
	];
	const meanings = new Map<string, Set<string>>();
	for (const { alpha3, name } of names) {
		const word = plain(name.replace(/^the /i, ''));
		meanings.set(word, (meanings.get(word) ?? new Set()).add(alpha3));
		const code = COUNTRIES.find((one) => [one.alpha2, one.alpha3].includes(word.toUpperCase()));
		if (code !== undefined) expect([name, code.alpha3]).toEqual([name, alpha3]);
	}
	expect([...meanings].filter(([, codes]) => codes.size > 1)).toEqual([]);
	expect(COUNTRY_NAMES.filter(({ alpha3 }) => !COUNTRIES.some((one) => one.alpha3 === alpha3))).toEqual([]);
});

it.each([
	['status', STATUS_WORDS],
	['gender', GENDER_WORDS],
	['ID type', ID_TYPE_WORDS],
])('gives no word of a %s two meanings', (_name, { meaning, refused }) => {
	const words = [
		...Object.entries(meaning).flatMap(([value, others]) => [...new Set([value, ...others].map(plain))]),
		...Object.values(refused).flatMap((others) => others.map(plain)),
	];
	expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it.each([
	['PRT', 'PRT'],
	['prt', 'PRT'],
	['pt', 'PRT'],
	['NO', 'NOR'],
	['Portugal', 'PRT'],
	['portugal ', 'PRT'],
	['South Korea', 'KOR'],
	['Korea, Republic of', 'KOR'],
	['Republic of Korea', 'KOR'],
	['대한민국', 'KOR'],
	['North Korea', 'PRK'],
	['UK', 'GBR'],
	['U.K.', 'GBR'],
	['USA', 'USA'],
	['United States', 'USA'],
	['the netherlands', 'NLD'],
	['Holland', 'NLD'],
	['CÔTE D’IVOIRE', 'CIV'],
	['cote divoire', 'CIV'],
	['Türkiye', 'TUR'],
	['TÜRKİYE', 'TUR'],
	['Deutschland', 'DEU'],
	['日本', 'JPN'],
	['Guinea', 'GIN'],
	['Guinea-Bissau', 'GNB'],
	['Niger', 'NER'],
	['Dominica', 'DMA'],
	['DR Congo', 'COD'],
])('reads the country %s as %s', (cell, code) => {
	expect(valueOrReason('nationality', cell)).toBe(code);
});

it.each(['Korea', 'Congo', 'Virgin Islands', 'Saint Martin'])(
	'refuses %s, which can be two countries',
	(cell) => {
		expect(valueOrReason('nationality', cell)).toBe(
			'nationality names more than one country: write its code, such as KOR',
		);
	},
);

it.each(['NA', 'na'])('refuses %s as a country, which statistics programs write for nothing', (cell) => {
	expect(valueOrReason('nationality', cell)).toMatch(/^nationality can mean Namibia or "not available"/);
	expect(valueOrReason('nationality', 'NAM')).toBe('NAM');
});

it.each(['N/A', 'n.a.', 'C/O', 'XK', 'XKX', 'Portugl', '-', 'constructor', 'United', '0'])(
	'refuses %s as a country',
	(cell) => {
		expect(valueOrReason('nationality', cell)).toBe(
			'nationality must be a country: its code (ISO 3166-1), such as KOR, or its English name',
		);
	},
);

it.each([
	['gender', 'F', 'female'],
	['gender', 'Woman', 'female'],
	['gender', 'männlich', 'male'],
	['gender', 'M', 'male'],
	['gender', 'MALE', 'male'],
	['kycStatus', 'Approved', 'approved'],
	['kycStatus', 'PASSED', 'approved'],
	['kycStatus', 'verified', 'approved'],
	['kycStatus', 'Declined', 'rejected'],
	['kycStatus', 'failed', 'rejected'],
	['idType', 'Passport', 'passport'],
	['idType', "Driver's License", 'drivers_license'],
	['idType', 'Driver’s licence', 'drivers_license'],
	['idType', 'driving licence', 'drivers_license'],
	['idType', 'National ID card', 'government_id'],
	['idType', 'Residence Permit', 'residence_permit'],
	['idType', 'drvlic', 'drvlic'],
	['idType', 'DRVLIC', 'drvlic'],
	['idType', 'alien_card', 'alien_card'],
])('reads %s %s as %s', (field, cell, value) => {
	expect(valueOrReason(field, cell)).toBe(value);
});

it.each([
	['kycStatus', 'pending', 'kycStatus is not decided yet'],
	['kycStatus', 'In Review', 'kycStatus is not decided yet'],
	['kycStatus', 'ok', 'kycStatus must be one of: approved, rejected; say under "values"'],
	['kycStatus', 'not approved', 'kycStatus must be one of: approved, rejected; say under "values"'],
	['kycStatus', '!approved', 'kycStatus must be one of: approved, rejected; say under "values"'],
	['gender', 'Mrs', 'gender must be one of: female, male; say under "values"'],
	['gender', 'constructor', 'gender must be one of: female, male; say under "values"'],
	['gender', 'H', 'gender can be of a file in which M means a woman'],
	['idType', 'Führerschein', 'idType must be a code of ARGOS, such as aadhaar, drivers_license'],
])('refuses %s %s', (field, cell, reason) => {
	const said = valueOrReason(field, cell) ?? '';
	expect(said.slice(0, reason.length)).toBe(reason);
});

it("takes the user's own words before all others, capitals not counting", () => {
	const values = {
		kycStatus: { OK: 'approved', 'in review': 'rejected' },
		gender: { H: 'male', M: 'female', divers: null },
		nationality: { na: 'Namibia', '-': null },
		idType: { Führerschein: "Driver's license", 'Karte 7': 'KARTE-7' },
	};
	const cells = { kycStatus: 'ok', gender: 'm', nationality: 'NA', idType: 'FÜHRERSCHEIN' };
	expect(mapAna(cells, { values })).toMatchObject({
		ok: true,
		input: { kycStatus: 'approved', gender: 'female', nationality: 'NAM', idType: 'drivers_license' },
	});
	expect(valueOrReason('kycStatus', 'In review', { values })).toBe('rejected');
	expect(valueOrReason('gender', 'Divers', { values })).toBeUndefined();
	expect(valueOrReason('nationality', '-', { values, set: { nationality: 'pt' } })).toBe('PRT');
	expect(valueOrReason('idType', 'karte 7', { values })).toBe('KARTE-7');
});

it.each(['null', 'None', 'nan', 'n/a', 'unknown'])('refuses the ID type %s, which is no code', (cell) => {
	expect(valueOrReason('idType', cell)).toBe(
		'idType names no kind of document: leave it empty, or give it the value null under "values" of the mapping',
	);
	expect(valueOrReason('idType', cell, { values: { idType: { [cell]: null } } })).toBeUndefined();
});
