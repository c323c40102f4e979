import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is: what CHROMIUM_PATH names, or else the first one in the usual places. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
	if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
	const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter)];
	const usual = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...usual, ...MAC].find(isExecutable);
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
