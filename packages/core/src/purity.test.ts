import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

// n8n's verification lints the shipped bundle, core included, and bans these (reference/n8n.md §1.3).
const BANNED =
	/\b(globalThis|process|setTimeout|clearTimeout|setInterval|clearInterval|setImmediate|clearImmediate|console|__dirname|__filename|fetch)\b|from 'node:/;
const ROOT = import.meta.dirname;

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/'),
);
const code = (file: string) =>
	readFileSync(join(ROOT, file), 'utf8')
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/\/\/.*$/gm, '')
		// The vendor's sentences may use any word.
		.replaceAll(/(?<!from )(['"])(?:(?!\1)[^\\\n]|\\.)*\1/g, "''");

it('looks at every source file', () => {
	expect(files.length).toBeGreaterThan(40);
	expect(files).toContain('transports/ky.ts');
});

it('keeps timers, globals, processes and input-output in the two transports and the folder for Node', () => {
	expect(files.filter((file) => BANNED.test(code(file)))).toEqual([
		'node/node-cipher.ts',
		'transports/ky.ts',
		'transports/undici.ts',
	]);
});

it('does not let the pure half reach a transport', () => {
	const reach = /from '(ky|undici|.*\/(ky|undici|undici-exchange|undici-fault|node-cipher)\.ts)'/;
	const importers = files.filter((file) => reach.test(code(file)));
	expect(importers).toEqual(['transports/ky.ts', 'transports/undici-exchange.ts', 'transports/undici.ts']);
});
