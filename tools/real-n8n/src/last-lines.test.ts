import { expect, it } from 'vitest';
import { lastLines } from './last-lines.ts';

it('gives the last lines without stack traces', () => {
	const output =
		'first\nRequest failed\n    at settle (/n8n/axios.cjs:1:2)\nnpm error     at run (node:x:1:2)\nStopped\n';
	expect(lastLines(output, 2)).toBe('Request failed\nStopped');
});

it('keeps lines that only look alike', () => {
	expect(lastLines('  at noon it stopped', 5)).toBe('  at noon it stopped');
});
