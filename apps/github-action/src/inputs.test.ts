import { isArgosError } from '@argos/core';
import { expect, test } from 'vitest';
import { AML_REPORTS } from './aml-reports/definition.ts';
import { readInputs } from './inputs.ts';

const GIVEN: Record<string, string> = {
	'api-key': 'some-key',
	since: '2026-01-31',
	folder: 'reports',
	'look-back-days': '30',
	'fail-on': 'failed',
	'base-url': 'https://argos.example.com/v3',
	encryption: 'off',
};

const read = (changes: Record<string, string> = {}) =>
	readInputs(AML_REPORTS, (name) => ({ ...GIVEN, ...changes })[name] ?? '');

function issuesOf(changes: Record<string, string>): unknown {
	try {
		return read(changes);
	} catch (error) {
		return isArgosError(error) ? error.issues : error;
	}
}

test('good inputs come back as they are, without blanks around them', () => {
	expect(read({ folder: ' reports\n' })).toEqual(GIVEN);
});

test('choices are taken in any case', () => {
	expect(read({ encryption: 'AES-256-ECB' }).encryption).toBe('aes-256-ecb');
});

test.each([
	['since', '31.01.2026', 'must be a date, written YYYY-MM-DD'],
	['since', '2026-02-30', 'is a date that the calendar does not have'],
	['since', '', 'is missing'],
	['look-back-days', '1.5', 'must be a whole number'],
	['look-back-days', '-1', 'must be at least 0'],
	['encryption', 'on', 'must be one of: off, aes-256-ecb'],
	['base-url', '', 'is missing'],
	['base-url', 'argos', 'cannot be used: It is not a URL'],
])('%s "%s" %s', (field, value, reason) => {
	expect(issuesOf({ [field]: value })).toEqual([{ field, reason }]);
});
