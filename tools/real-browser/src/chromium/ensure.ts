import { spawnSync } from 'node:child_process';
import { findChromium } from './find.ts';

const HELP =
	'Install one (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * A Chromium to test with; on Debian and its kin one is installed when there is none and that is allowed.
 * @param say is told what takes long
 * @throws {Error} saying what to do by hand
 */
export function ensureChromium(say: (line: string) => void = console.log): string {
	const found = findChromium();
	if (found) return found;
	say('There is no Chromium here: installing the one of the system (about a minute) ...');
	const problem = install();
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(`There is no Chromium, and it could not be installed: ${problem}. ${HELP}`);
}

/** @returns why it did not work */
function install(): string {
	const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const update = run([...prefix, 'apt-get', 'update']);
	if (update) return update;
	return (
		run([...prefix, 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium']) ??
		'no reason was given'
	);
}

function run(line: string[]): string | undefined {
	const [command = '', ...args] = line;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
	if (error) return `${command} cannot be run`;
	return status === 0 ? undefined : stderr.trim().split('\n').slice(-3).join(' ');
}
