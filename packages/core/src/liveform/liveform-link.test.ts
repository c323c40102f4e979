import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { isArgosError } from '../errors/argos-error.ts';
import { type LiveformLinkOptions, liveformLink } from './liveform-link.ts';
import type { LiveformParameters } from './parameter-types.ts';

const KEY = 'test-api-key';
const ECB = { mode: 'aes-256-ecb', key: KEY } as const;
const CLEAR = { projectId: 'project1', encryption: 'off' } as const;
const SEALED = { projectId: 'project1', encryption: ECB } as const;

/** What OpenSSL finds inside `encrypted`. */
function inside(link: string, key = createHash('sha256').update(KEY).digest()): string {
	const ciphertext = /[?&]encrypted=([^&]*)/.exec(link)?.[1] ?? '';
	const args = ['enc', '-d', '-aes-256-ecb', '-K', key.toString('hex'), '-base64', '-A'];
	return execFileSync('openssl', args, { input: decodeURIComponent(ciphertext) }).toString();
}

/** The issues of a link that must be refused. For programs without types, too. */
function issues(options: object): string[] {
	try {
		liveformLink(options as LiveformLinkOptions);
	} catch (error) {
		if (!isArgosError(error)) throw error;
		expect(error.kind).toBe('invalid-request');
		return error.issues.map(({ field, reason }) => `${field} ${reason}`);
	}
	return [];
}

it('makes the documented link for a project alone', () => {
	expect(liveformLink(CLEAR)).toBe('https://form.argosidentity.com/?pid=project1');
	expect(liveformLink({ ...SEALED, lang: 'ko' })).toBe(
		'https://form.argosidentity.com/?pid=project1&lang=ko',
	);
});

it('writes readable parameters percent-encoded under their documented names', () => {
	const parameters = {
		email: 'ana+kyc@example.com',
		userId: 'user 1&2',
		submissionId: 'sub1',
		cf1: 'ü',
		token: 't1',
		ageLimit: false,
		rejectDuplicateUser: true,
	} as const;
	expect(liveformLink({ ...CLEAR, parameters })).toBe(
		'https://form.argosidentity.com/?pid=project1&email=ana%2Bkyc%40example.com&userid=user%201%262' +
			'&sid=sub1&cf1=%C3%BC&token=t1&ageLimit=false&rejectDuplicateUser=true',
	);
});

it("encrypts the vendor's example as one JSON object, booleans as booleans and lists joined", () => {
	const link = liveformLink({
		...SEALED,
		lang: 'en',
		encryptedOnly: true,
		parameters: {
			email: 'ana.example@example.com',
			userId: 'user-1',
			cf1: '1',
			cf2: '2',
			cf3: '3',
			blacklistCountries: false,
			approvePeriod: false,
			rejectPeriod: false,
			ageLimit: false,
			rejectDuplicateUser: true,
			token: 'token-1',
			allowedCountries: ['USA', 'KOR'],
		},
	});
	expect(link).toMatch(
		/^https:\/\/form\.argosidentity\.com\/\?pid=project1&lang=en&encrypted=[A-Za-z0-9%]+$/,
	);
	expect(inside(link)).toBe(
		'{"email":"ana.example@example.com","userid":"user-1","cf1":"1","cf2":"2","cf3":"3",' +
			'"blacklistCountries":false,"approvePeriod":false,"rejectPeriod":false,"ageLimit":false,' +
			'"rejectDuplicateUser":true,"token":"token-1","allowedCountries":"USA,KOR"}',
	);
});

it('writes every parameter that only encrypted links take', () => {
	const parameters: LiveformParameters = {
		allowedIdTypes: ['passport', 'visa'],
		allowedDocumentFields: 'fullName, birthDate',
		selectedIssuingCountry: 'PRT',
		selectedIdType: 'passport',
		knowledgeField: 'skip',
		knowledgePrefill: { phoneNumber: 'x' },
		projectionId: 'p1',
		projectionName: 'no_address',
		mainColor: '#112233',
		innerColor: '#ffffff',
		startValidUntil: new Date(Date.UTC(2026, 0, 31, 18)),
	};
	expect(JSON.parse(inside(liveformLink({ ...SEALED, parameters })))).toEqual({
		allowedIdTypes: 'passport,visa',
		allowedDocumentFields: 'fullName,birthDate',
		selectedIssuingCountry: 'PRT',
		selectedIdType: 'passport',
		knowledgeField: 'skip',
		knowledgePrefill: { phoneNumber: 'x' },
		projectionId: 'p1',
		projectionName: 'no_address',
		mainColor: '#112233',
		innerColor: '#ffffff',
		startValidUntil: '2026-01-31T18:00:00.000Z',
	});
	for (const [name, value] of Object.entries(parameters)) {
		expect(issues({ ...CLEAR, parameters: { [name]: value } })).toEqual([
			`${name} is taken only in an encrypted link`,
		]);
	}
});

it('calls the token as told, and derives the key as told', () => {
	const deriveKey = (key: string) => createHash('sha512').update(key).digest().subarray(0, 32);
	const link = liveformLink({
		projectId: 'project1',
		parameters: { token: 't1' },
		tokenParameter: 'tokenId',
		encryption: { mode: 'aes-256-ecb', key: 'secret-key', deriveKey },
	});
	expect(inside(link, deriveKey('secret-key'))).toBe('{"tokenId":"t1"}');
});

it("takes what a host's form gives: nothing for what was left empty, lists as one text", () => {
	const parameters = {
		email: '',
		cf1: undefined,
		allowedIdTypes: [],
		rejectDuplicateUser: false,
		allowedCountries: 'USA, KOR',
	};
	const link = liveformLink({ ...SEALED, parameters });
	expect(inside(link)).toBe('{"rejectDuplicateUser":false,"allowedCountries":"USA,KOR"}');
});

it('leads to another host when told, and only over https or to this machine', () => {
	expect(liveformLink({ ...CLEAR, baseUrl: 'http://127.0.0.1:4010/liveform' })).toBe(
		'http://127.0.0.1:4010/liveform?pid=project1',
	);
	const reason =
		'must be an https URL without a query, such as https://form.argosidentity.com/; http only to this machine';
	for (const baseUrl of ['http://form.example.com/', 'form.example.com', 'https://form.example.com/?pid=x']) {
		expect(issues({ ...CLEAR, baseUrl })).toEqual([`baseUrl ${reason}`]);
	}
});

it.each([
	[{ ageLimit: true }, ['ageLimit can only be false; leave it out otherwise']],
	[{ ageLimit: 'false' }, ['ageLimit must be true or false']],
	[{ rejectDuplicateUser: 'maybe' }, ['rejectDuplicateUser must be true or false']],
	[{ email: 'nobody' }, ['email must be an e-mail address']],
	[{ userId: 7 }, ['userId must be text']],
	[{ cf1: '  ' }, ['cf1 is blank']],
	[{ cf1: 'a\ud800' }, ['cf1 holds half a character']],
	[{ country: 'PRT' }, ['country is not a parameter of the form']],
	[{ toString: 'x' }, ['toString is not a parameter of the form']],
	[
		{ allowedCountries: ['USA', 'Korea'] },
		['allowedCountries must be a three-letter country code (ISO 3166-1), such as KOR'],
	],
	[{ allowedIdTypes: ['passport', ''] }, ['allowedIdTypes must not hold an empty text or one with a comma']],
	[{ allowedIdTypes: ['a,b'] }, ['allowedIdTypes must not hold an empty text or one with a comma']],
	[{ allowedIdTypes: [7] }, ['allowedIdTypes must be text']],
	[{ allowedDocumentFields: ['a\ud800'] }, ['allowedDocumentFields holds half a character']],
	[
		{ selectedIssuingCountry: 'Portugal' },
		['selectedIssuingCountry must be a three-letter country code (ISO 3166-1), such as KOR'],
	],
	[{ knowledgePrefill: ['x'] }, ['knowledgePrefill must be text']],
	[
		{ startValidUntil: '2026-01-31T18:00:00+09:00' },
		['startValidUntil must be a moment in UTC, such as 2026-01-31T18:00:00Z'],
	],
	[
		{ startValidUntil: '2026-02-31T18:00:00Z' },
		['startValidUntil is a moment that the calendar does not have'],
	],
	[
		{ startValidUntil: new Date(Number.NaN) },
		['startValidUntil must be a moment in UTC, such as 2026-01-31T18:00:00Z'],
	],
	[
		{ auxidField: 'phoneNumber', selectedIdType: 'passport' },
		['auxidField does not go together with selectedIssuingCountry or selectedIdType'],
	],
	[
		{ auxidField: 'phoneNumber', selectedIssuingCountry: 'PRT' },
		['auxidField does not go together with selectedIssuingCountry or selectedIdType'],
	],
])('refuses %j', (parameters, expected) => {
	expect(issues({ ...SEALED, parameters })).toEqual(expected);
});

it('refuses what a knowledge-based project does not have, when told that it is one', () => {
	const parameters = { approvePeriod: false, rejectPeriod: false, ageLimit: false } as const;
	expect(issues({ ...CLEAR, parameters })).toEqual([]);
	expect(issues({ ...CLEAR, parameters, projectKind: 'knowledge-based' })).toEqual([
		'approvePeriod does not exist in knowledge-based projects',
		'rejectPeriod does not exist in knowledge-based projects',
	]);
});

it('refuses a readable parameter where ARGOS would ignore it', () => {
	const options = { ...CLEAR, encryptedOnly: true };
	expect(liveformLink(options)).toBe('https://form.argosidentity.com/?pid=project1');
	expect(issues({ ...options, parameters: { cf1: 'x' } })).toEqual([
		'encryption must be on, since this project ignores readable parameters',
	]);
});

it.each([
	['no project', { projectId: ' ' }, 'projectId is missing'],
	['an odd language', { lang: 'ko&x=1' }, 'lang must be a language code, such as ko'],
	['no key', { encryption: { ...ECB, key: '' }, parameters: { cf1: 'x' } }, 'encryption has no key'],
	[
		'a derivation that gives too little',
		{ encryption: { ...ECB, deriveKey: () => new Uint8Array(16) }, parameters: { cf1: 'x' } },
		'encryption cannot be written: check the key, its derivation, the layout and that texts are whole',
	],
])('refuses %s', (_what, odd, expected) => {
	expect(issues({ ...SEALED, ...odd })).toEqual([expected]);
});

it('says everything at once and quotes neither person nor key', () => {
	const parameters = { email: 'Ana Secretive', userId: 7, cf1: 'Rua Exemplo', country: 'PRT' };
	try {
		liveformLink({ ...SEALED, parameters: parameters as unknown as LiveformParameters });
		expect.unreachable();
	} catch (error) {
		expect(isArgosError(error) && error.message).toBe(
			'Liveform link: email must be an e-mail address; userId must be text; ' +
				'country is not a parameter of the form. No link was made. Correct the input and try again.',
		);
	}
});
