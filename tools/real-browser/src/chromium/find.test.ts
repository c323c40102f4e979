import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findChromium } from './find.ts';

it('takes what CHROMIUM_PATH names', () => {
	expect(findChromium({ CHROMIUM_PATH: '/opt/own/chrome', PATH: '' })).toBe('/opt/own/chrome');
});

it('takes the first place that has a program that can be run', () => {
	const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const program = join(folder, 'google-chrome');
	writeFileSync(program, '');
	chmodSync(program, 0o644);
	const places = [join(folder, 'chromium'), program];
	expect(findChromium({}, places)).toBeUndefined();
	chmodSync(program, 0o755);
	expect(findChromium({}, places)).toBe(program);
});
