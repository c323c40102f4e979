// Runs a TypeScript file of this repository under Node 24, straight from source, setting everything up first.
// Use: node scripts/run.mjs [--build=package,package] <file.ts> [arguments]
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, node, ROOT, setup } from './setup.mjs';

const args = process.argv.slice(2);
const needed = args[0]?.startsWith('--build=') ? args.shift().slice('--build='.length).split(',') : [];
const [file, ...rest] = args;

setup();
if (needed.length > 0) build(needed);

// The n8n package is CommonJS by n8n's rules, and its sources are modules all the same.
const flags = ['--conditions=@argos/source', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
const child = spawn(node(), [...flags, join(ROOT, file), ...rest], {
	stdio: 'inherit',
	// npm starts scripts in the root; people mean the folder they typed the command in.
	cwd: process.env.INIT_CWD ?? process.cwd(),
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

// npm starts this through a shell that dies of a signal without passing it on. Whoever loses its parent ends.
const parent = process.ppid;
setInterval(() => {
	if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();

child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
