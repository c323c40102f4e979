import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureInstalled } from './install.ts';

let home = '';
let cache = '';
let calls = '';
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'argos-install-'));
	cache = join(home, 'argos-automation');
	calls = join(home, 'calls.txt');
});
afterEach(() => rmSync(home, { recursive: true }));

/** An npm of our own that does what the script says and writes down how it was called. */
function npmThat(script: string) {
	const bin = join(home, 'bin');
	mkdirSync(bin, { recursive: true });
	writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$1" >> "${calls}"\n${script}\n`);
	chmodSync(join(bin, 'npm'), 0o755);
	const said: string[] = [];
	const env = { ...process.env, XDG_CACHE_HOME: home, PATH: `${bin}${delimiter}${process.env.PATH}` };
	const install = () =>
		ensureInstalled({ say: (line) => said.push(line), signal: new AbortController().signal, env });
	return { install, said };
}

const WORKING =
	'mkdir -p node_modules/sqlite3 node_modules/isolated-vm && touch node_modules/sqlite3/index.js node_modules/isolated-vm/index.js';

it('installs once, and uses that install from then on', async () => {
	const { install } = npmThat(WORKING);
	const { folder, bin } = await install();
	expect(folder).toBe(join(cache, 'n8n-2.41.1'));
	expect(bin).toBe(join(folder, 'node_modules', 'n8n', 'bin', 'n8n'));
	await install();
	expect(readFileSync(calls, 'utf8')).toBe('install\nrebuild\n');
	expect(readdirSync(cache)).toEqual(['n8n-2.41.1']);
});

it('leaves nothing behind when npm fails, and says what to do', async () => {
	const { install, said } = npmThat('echo "npm error code ENOTFOUND" >&2; exit 1');
	await expect(install()).rejects.toThrow(
		'n8n could not be installed. The npm registry cannot be reached. Check the network and the proxy settings of npm, then start again.',
	);
	expect(said.at(-1)).toContain('npm error code ENOTFOUND');
	expect(readdirSync(cache)).toEqual([]);
});

it('does not call an install complete whose compiled parts do not load', async () => {
	const { install } = npmThat('mkdir -p node_modules');
	await expect(install()).rejects.toThrow("n8n's database driver was not compiled.");
	expect(readdirSync(cache)).toEqual([]);
});

it('replaces an install that is not complete', async () => {
	mkdirSync(join(cache, 'n8n-2.41.1', 'node_modules'), { recursive: true });
	const { folder } = await npmThat(WORKING).install();
	expect(existsSync(join(folder, 'node_modules', 'sqlite3'))).toBe(true);
	expect(readdirSync(cache)).toEqual(['n8n-2.41.1']);
});

it('lets two clones install at once', async () => {
	const { install } = npmThat(WORKING);
	const [one, other] = await Promise.all([install(), install()]);
	expect(one).toEqual(other);
	expect(readdirSync(cache)).toEqual(['n8n-2.41.1']);
});

it('clears away what an install left that was killed, but not one under way', async () => {
	// No process has the first number: it is above the greatest that Linux gives.
	const underWay = `n8n-2.41.1.partial-${process.pid}-00`;
	mkdirSync(join(cache, 'n8n-2.41.1.partial-4194305-00'), { recursive: true });
	mkdirSync(join(cache, underWay));
	await npmThat(WORKING).install();
	expect(readdirSync(cache).sort()).toEqual(['n8n-2.41.1', underWay]);
});
