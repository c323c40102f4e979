// `npm run n8n`: a real n8n on loopback with the ARGOS nodes, beside a sandbox. `-- --once` ends by itself.
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install/install.ts';
import { Refusal } from './refusal.ts';
import { startLocal } from './start/start-local.ts';
import { stopSignal } from './stop-signal.ts';

const FOLDER = fileURLToPath(new URL('../../../.demo/n8n', import.meta.url));

const signal = stopSignal();
try {
	const install = await ensureInstalled({ say: console.log, signal });
	const local = await startLocal({ install, folder: FOLDER, say: console.log, signal });
	try {
		console.log(local.banner);
		if (!process.argv.includes('--once')) await untilStopped(local.ended);
	} finally {
		console.log('Stopping n8n and the sandbox ...');
		await local.close();
	}
	process.exit(0);
} catch (error) {
	if (signal.aborted) console.error('Stopped before n8n was up.');
	else
		console.error(error instanceof Refusal ? error.message : `n8n could not be started: ${reasonOf(error)}`);
	process.exit(1);
}

async function untilStopped(ended: Promise<void>): Promise<void> {
	const { promise: stopped, resolve } = Promise.withResolvers<'stopped'>();
	signal.addEventListener('abort', () => resolve('stopped'));
	if (signal.aborted) return;
	const first = await Promise.race([stopped, ended]);
	if (first !== 'stopped' && !signal.aborted) throw new Refusal('n8n ended by itself. Start it again.');
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
