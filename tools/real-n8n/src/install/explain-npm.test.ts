import { expect, it } from 'vitest';
import { explainNpm } from './explain-npm.ts';

it.each([
	['npm error code ENOSPC', 'The disk is full.'],
	['npm error errno ENOTFOUND', 'The npm registry cannot be reached.'],
	['npm error code ECONNREFUSED', 'The npm registry cannot be reached.'],
	['npm error code UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'npm does not trust the certificate'],
	['npm error code E403', 'The npm registry refuses the request.'],
	['npm error code ETARGET', 'The npm registry lacks a package'],
	['npm error gyp ERR! find Python', 'n8n needs a C++ compiler here'],
	['gyp ERR! stack Error: not found: make', 'n8n needs a C++ compiler here'],
	['npm error code EACCES', 'The cache folder cannot be written.'],
	['npm error code ESOMETHING', 'npm did not finish'],
])('explains "%s"', (output, start) => {
	expect(explainNpm(output).startsWith(start)).toBe(true);
});
