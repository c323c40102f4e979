// `npm run e2e:n8n`: the node package in a real n8n against a sandbox, headless, one line for each check.
import { mkdir, writeFile } from 'node:fs/promises';
import { scenario } from './e2e/scenario.ts';
import { createTally } from './e2e/tally.ts';
import { createWorld } from './e2e/world.ts';
import { ensureInstalled, type Install } from './install/install.ts';
import { stopSignal } from './stop-signal.ts';

/** Of everything after the install. */
const WITHIN_MS = 6 * 60_000;
const REPORTS = new URL('../../../.reports/', import.meta.url);

const stopped = stopSignal();
const tally = createTally(console.log);
let install: Install | undefined;
await tally.check('a real n8n is installed', async () => {
	install = await ensureInstalled({ say: console.log, signal: stopped });
});
if (install) await run(install);

await mkdir(REPORTS, { recursive: true });
const { passed, failed } = tally;
await writeFile(new URL('e2e-n8n.json', REPORTS), JSON.stringify({ passed, failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function run(install: Install): Promise<void> {
	const signal = AbortSignal.any([stopped, AbortSignal.timeout(WITHIN_MS)]);
	const world = await createWorld(install, signal);
	try {
		await scenario(world, tally);
	} catch (error) {
		await tally.check('the run comes to its end', () => Promise.reject(error));
	} finally {
		if (tally.failed > 0) console.log(`\nThe last lines of n8n's log:\n${world.instance.log.tail(60)}\n`);
		await world.close();
	}
}
