// `npm run zip`: makes build/build.zip, which `zapier-platform upload` sends to Zapier, without network or login.
// Use: node zip.mjs [folder to put the zips into]
// Zapier's packer cannot see through a workspace, so it gets a folder with the bundle and its one dependency.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyDependency } from './copy-dependency.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const PLATFORM = 'zapier-platform-core';
const OUT = resolve(process.argv[2] ?? join(HERE, 'build'));
const begun = Date.now();

const staging = mkdtempSync(join(tmpdir(), 'argos-zapier-'));
try {
	const { name, version, type, license, dependencies } = readManifest(HERE);
	const manifest = {
		name,
		version,
		private: true,
		type,
		license,
		exports: './dist/index.js',
		dependencies: { [PLATFORM]: dependencies[PLATFORM] },
	};
	writeFileSync(join(staging, 'package.json'), JSON.stringify(manifest, null, 2));
	writeFileSync(join(staging, '.gitignore'), 'node_modules/\nbuild/\n');
	run(process.execPath, [bin('tsdown', 'tsdown'), '--out-dir', join(staging, 'dist')], HERE);
	copyDependency({ name: PLATFORM, from: HERE, to: staging });
	const flags = ['build', '--skip-dep-install', '--skip-validation'];
	run(process.execPath, [bin('zapier-platform-cli', 'zapier-platform'), ...flags], staging);
	mkdirSync(OUT, { recursive: true });
	for (const zip of ['build.zip', 'source.zip']) cpSync(join(staging, 'build', zip), join(OUT, zip));
} finally {
	rmSync(staging, { recursive: true, force: true });
}

const kilobytes = Math.round(statSync(join(OUT, 'build.zip')).size / 1000);
const took = ((Date.now() - begun) / 1000).toFixed(1);
console.log(`${join(OUT, 'build.zip')}: ${kilobytes} kB, tested by Zapier's own packer, in ${took} s`);

function run(command, args, cwd) {
	const env = { ...process.env, DISABLE_ZAPIER_ANALYTICS: '1', NO_UPDATE_NOTIFIER: '1' };
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
	if (status === 0) return;
	console.error(`${stdout}${stderr}`);
	console.error('The zip was not made; see above.');
	process.exit(1);
}

/** The script that a package's command runs. */
function bin(packageName, command) {
	const folder = join(HERE, 'node_modules', packageName);
	const { bin: bins } = readManifest(folder);
	return createRequire(import.meta.url).resolve(
		join(folder, typeof bins === 'string' ? bins : bins[command]),
	);
}

function readManifest(folder) {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
