import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium/launch.ts';

/** One Chromium for all tests of a file; every test has a profile of its own within it. */
export function sharedBrowser(): () => Browser {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await launchChromium();
	});
	afterAll(() => browser?.close());
	return () => {
		if (!browser) throw new Error('Chromium is not started yet.');
		return browser;
	};
}
