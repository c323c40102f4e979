// Brings a fresh clone to life: pnpm, the pinned Node, all packages. Runs on plain Node 20 with npm alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.argos-setup');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** What the present installation was made from. */
function recipe() {
	const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${manifest.packageManager}`);
	for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, file)));
	return hash.digest('hex');
}

/** Installs when the lock file has changed since the last time. Speaks on stderr only, so stdout stays data. */
export function setup() {
	const wanted = recipe();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
	console.error('Setting up: Node 24, pnpm and all packages (about a minute the first time) ...');
	const begun = Date.now();
	const result = pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], 'pipe');
	if (result.status !== 0) {
		console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.split('\n').slice(-40).join('\n'));
		console.error(
			'Set-up did not finish. Check that the npm registry can be reached, then run the command again.',
		);
		process.exit(result.status || 1);
	}
	writeFileSync(STAMP, wanted);
	console.error(`Set-up done in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

/** Runs the pinned pnpm with the outer npm, never with one started by the workspace's own Node. */
export function pnpm(args, stdio = 'inherit') {
	const path = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((entry) => !entry.includes(`node_modules${sep}.bin`))
		.join(delimiter);
	return spawnSync('npx', ['-y', manifest.packageManager, ...args], {
		cwd: ROOT,
		stdio: stdio === 'pipe' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PATH: path,
			TURBO_TELEMETRY_DISABLED: '1',
			TURBO_NO_UPDATE_NOTIFIER: '1',
			CI: 'true',
		},
	});
}

/** Builds packages and what they need, from turbo's cache where nothing changed. */
export function build(packages) {
	const filters = packages.map((name) => `--filter=${name}`);
	const result = pnpm(['exec', 'turbo', 'run', 'build', ...filters, '--output-logs=errors-only'], 'pipe');
	if (result.status === 0) return;
	console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
	console.error('The build failed; see above.');
	process.exit(1);
}

/** The workspace's Node 24; where it could not be installed, the one that runs this. */
export function node() {
	const own = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (existsSync(own)) return own;
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
	console.error(
		`Node 22.18 or newer is needed, and Node 24 could not be installed here (this is ${process.version}).`,
	);
	process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) setup();
