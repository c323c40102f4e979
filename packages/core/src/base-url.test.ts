import { expect, it } from 'vitest';
import { checkBaseUrl } from './base-url.ts';

it.each([
	['https://rest-api.argosidentity.com/v3', 'https://rest-api.argosidentity.com/v3'],
	['https://rest-api.argosidentity.com/v3/', 'https://rest-api.argosidentity.com/v3'],
	['http://127.0.0.1:4010/v3', 'http://127.0.0.1:4010/v3'],
	['http://localhost:4010/v3', 'http://localhost:4010/v3'],
	['http://[::1]:4010/v3', 'http://[::1]:4010/v3'],
])('takes %s', (text, expected) => {
	expect(checkBaseUrl(text)).toBe(expected);
});

it.each([
	['http://rest-api.argosidentity.com/v3', /Plain http/],
	['http://127.0.0.1.example.com/v3', /Plain http/],
	['http://192.0.2.1/v3', /Plain http/],
	['ftp://127.0.0.1/v3', /Plain ftp/],
	['rest-api.argosidentity.com/v3', /not a URL/],
	['https://user:secret@example.com/v3', /more than host and path/],
	['https://example.com/v3?key=1', /more than host and path/],
	['', /not a URL/],
])('refuses %s', (text, message) => {
	expect(() => checkBaseUrl(text)).toThrow(message);
});
