import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from './ensure.ts';

/** Starts Chromium, headless and with a fresh profile that is thrown away at the end. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({
		executablePath: ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
}
