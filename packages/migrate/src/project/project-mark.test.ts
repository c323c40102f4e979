import { expect, it } from 'vitest';
import { projectMark } from './project-mark.ts';

const PROJECT = { apiKey: 'sandbox-key', baseUrl: 'http://127.0.0.1:4010/v3/' };

it('is the address and a mark of the key, which is no part of the key of the encryption', () => {
	// printf 'argos-watch:sandbox-key' | sha256sum; printf 'sandbox-key' | sha256sum begins with db6bcf6a.
	expect(projectMark(PROJECT)).toBe('http://127.0.0.1:4010/v3 30fa3a5322090054');
});

it('tells keys and addresses apart', () => {
	const marks = [
		PROJECT,
		{ ...PROJECT, apiKey: 'other-key' },
		{ ...PROJECT, baseUrl: 'https://example.com/v3' },
	];
	expect(new Set(marks.map(projectMark)).size).toBe(3);
});
