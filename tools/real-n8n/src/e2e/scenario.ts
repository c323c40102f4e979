import assert from 'node:assert/strict';
import { loginToN8n } from '../rest/n8n-api.ts';
import { whenPublished } from '../rest/when-published.ts';
import { putInNodePackage } from '../run/put-in-node-package.ts';
import { sampleCredentials } from '../samples/credentials.ts';
import { MIGRATE_WORKFLOW, REPORT_WORKFLOW, TRIGGER_NODE } from '../samples/ids.ts';
import { pollingAt, readSample } from '../samples/workflow.ts';
import type { CaseOverview } from '../sandbox-http.ts';
import { credentialChecks } from './credential-checks.ts';
import { migrationChecks } from './migration-checks.ts';
import { assertReports, executionFor, toldSubmissions } from './reports.ts';
import type { Running } from './running.ts';
import type { Tally } from './tally.ts';
import type { World } from './world.ts';

const PUBLISHED_WITHIN_MS = 60_000;

/** The whole run. Each check stands by itself, but without a running n8n there is nothing to check. */
export async function scenario(world: World, { check }: Pick<Tally, 'check'>): Promise<void> {
	const approved = new Set<string>();
	const put = await check('the packed nodes and the sample workflows go into a fresh n8n', () => fill(world));
	if (!put) return;
	const [first, second, third] = await world.http.cases('status=pending&redFlag=true');
	if (!first || !second || !third) throw new Error('The sandbox has too few pending cases with matches.');

	await withN8n('n8n starts and publishes both workflows', async (running) => {
		await credentialChecks(running);
		await migrationChecks(running);
		await check('an approval fires the polling workflow, which downloads the PDF of each match', async () => {
			await approve(first);
			await assertFired(first, running);
		});
	});
	await approve(second);
	await withN8n('n8n stops, and starts again', async (running) => {
		await check('an approval made while n8n was off is told at its next start', () =>
			assertFired(second, running),
		);
		await check('an approval made after the restart is told by the schedule', async () => {
			await approve(third);
			await assertFired(third, running);
		});
		await check('no approval was told twice, over all polls and the restart', async () => {
			assert.deepEqual((await toldSubmissions(running.api, world)).sort(), [...approved].sort());
		});
	});

	async function withN8n(title: string, use: (running: Running) => Promise<void>): Promise<void> {
		const { instance, owner, signal } = world;
		const server = await instance.start();
		try {
			let running: Running | undefined;
			await check(title, async () => {
				const api = await loginToN8n({ url: server.url, signal }, owner);
				for (const { id } of [REPORT_WORKFLOW, MIGRATE_WORKFLOW])
					await whenPublished(api, { id, within: PUBLISHED_WITHIN_MS, signal });
				running = { world, url: server.url, api, check, approved };
			});
			if (running) await use(running);
		} finally {
			await server.stop();
		}
	}

	async function approve({ submissionId }: CaseOverview): Promise<void> {
		world.clock.step();
		await world.http.approve(submissionId);
		approved.add(submissionId);
	}

	async function assertFired(one: CaseOverview, { api }: Running): Promise<void> {
		const execution = await executionFor(api, one.submissionId, world);
		await assertReports({ api, execution, approved: one }, world);
	}
}

/** A poll each quarter of a minute, as nobody wants to wait for a whole one in a test. */
async function fill({ userFolder, instance, sandbox, webhookKey }: World): Promise<void> {
	await putInNodePackage(userFolder);
	await instance.importCredentials(sampleCredentials(sandbox, webhookKey));
	const report = await readSample(REPORT_WORKFLOW.file);
	const migrate = await readSample(MIGRATE_WORKFLOW.file);
	await instance.importWorkflows([
		pollingAt(report, { node: TRIGGER_NODE, seconds: [5, 20, 35, 50] }),
		migrate,
	]);
}
