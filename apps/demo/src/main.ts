import { join } from 'node:path';
import { isArgosError } from '@argos/core';
import type { Sandbox } from '@argos/sandbox';
import { demo } from './demo.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const once = process.argv.includes('--once');

try {
	const sandbox = await demo({ root, folder: join(root, '.demo') });
	console.log(`\n${whatNext(sandbox)}`);
	if (once) {
		await sandbox.close();
	} else {
		console.log(`\nThe sandbox stays up: look at it at ${new URL('/', sandbox.url)}. Ctrl-C ends it.`);
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
		}
	}
} catch (error) {
	// The demo talks to its own sandbox only, so a fault here is one of this repository.
	console.error(
		`\nThe demo stopped: ${isArgosError(error) || error instanceof Error ? error.message : error}`,
	);
	process.exitCode = 1;
}

function whatNext({ url, key, admin, encryption }: Sandbox): string {
	const { origin } = new URL(url);
	const byHand = [
		'In another terminal:',
		`  export ARGOS_BASE_URL=${url} ARGOS_API_KEY=${key}`,
		`  export ARGOS_ENCRYPTION=${encryption} ARGOS_ADMIN=${admin}`,
		'  npm run -s argos -- submissions list --status pending --limit 5',
		'  npm run -s argos -- watch --status approved --once --state .demo/watch.json',
		`  curl -s '${origin}/_sandbox/submissions?status=pending&limit=3'`,
	];
	return [
		'What to try next',
		'  npm start              the same, and the sandbox stays up to play with',
		'  npm run n8n            a real n8n editor with the nodes in it',
		'  npm run -s argos -- --help',
		'  README.md, docs/       everything else',
		...(once ? [] : ['', ...byHand]),
	].join('\n');
}
