// Releases the built actions. Use, at the root: node scripts/run.mjs --build=argos-github-action
// apps/github-action/release/main.ts --version 1.2.3 [--push origin]
import { parseArgs } from 'node:util';
import { release } from './release.ts';

const USE = 'Use: --version 1.2.3 [--push remote]';

try {
	const { values } = parseArgs({ options: { version: { type: 'string' }, push: { type: 'string' } } });
	const { version, push } = values;
	if (version === undefined) throw new Error(`The version is missing. ${USE}`);
	const { commit, tag, moving } = await release({ folder: process.cwd(), version, push });
	console.log(`${tag} is ${commit}; ${moving} now means it.`);
	if (push === undefined) console.log(`Nothing was pushed. To publish: git push <remote> ${tag} +${moving}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
