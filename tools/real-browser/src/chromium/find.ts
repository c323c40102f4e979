import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is: what CHROMIUM_PATH names, or else the first of the usual places that has one. */
export function findChromium(
	env: NodeJS.ProcessEnv = process.env,
	places: readonly string[] = usualPlaces(env),
): string | undefined {
	return env.CHROMIUM_PATH || places.find(isExecutable);
}

function usualPlaces({ PATH = '' }: NodeJS.ProcessEnv): string[] {
	const folders = ['/usr/bin', ...PATH.split(delimiter)];
	return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC];
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
