// `npm run pictures`: takes the pictures of the sandbox's pages and of a migration's report for docs/pictures, in light
// and in dark.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { htmlReport } from '@argos/migrate';
import { createSandbox } from '@argos/sandbox';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium/launch.ts';
import { startReceiver } from './receiver.ts';
import { BEGUN, sampleMigration } from './sample-migration.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
// The people and their times are made from this moment, so that pictures change only when the pages do.
const NOW = '2026-01-15T12:00:00.000Z';

interface Shot {
	name: string;
	path: string;
	width?: number;
	prepare?: (page: Page) => Promise<void>;
}

const SHOTS: Shot[] = [
	{
		name: 'inspector-submissions',
		path: '/#/submissions?status=pending&redFlag=true',
		prepare: async (page) => {
			await page.getByRole('list', { name: 'Submissions' }).getByRole('link').first().click();
			await page.getByRole('heading', { name: 'AML matches' }).waitFor();
		},
	},
	{
		name: 'inspector-webhooks',
		path: '/#/webhooks',
		prepare: async (page) => {
			await page.getByRole('list', { name: 'Deliveries' }).getByRole('link').first().click();
			await page.getByRole('heading', { name: 'Payload' }).waitFor();
		},
	},
	{ name: 'liveform', path: '/liveform?pid=project1&email=kim%40example.com', width: 760 },
];

const sandbox = await createSandbox({ people: 120, now: () => new Date(NOW) });
const receiver = await startReceiver();
const browser = await launchChromium();
try {
	await fillDeliveries();
	await mkdir(FOLDER, { recursive: true });
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const { name, path, width = 1280, prepare } of SHOTS) {
			const page = await browser.newPage({ viewport: { width, height: 860 }, colorScheme });
			await page.goto(`http://127.0.0.1:${sandbox.port}${path}`);
			await page.getByRole('heading').first().waitFor();
			await prepare?.(page);
			await keep(page, `${name}-${colorScheme}.png`);
		}
		const page = await browser.newPage({ viewport: { width: 1128, height: 1340 }, colorScheme });
		await page.setContent(await htmlReport(sampleMigration(), { now: () => BEGUN + 3_600_000 }));
		await keep(page, `migration-report-${colorScheme}.png`);
	}
} finally {
	await browser.close();
	await sandbox.close();
	await receiver.close();
}

async function keep(page: Page, name: string): Promise<void> {
	const path = join(FOLDER, name);
	await page.screenshot({ path });
	console.log(path);
	await page.close();
}

/** Some deliveries that arrived. */
async function fillDeliveries(): Promise<void> {
	const control = `http://127.0.0.1:${sandbox.port}/_sandbox`;
	const answer = await fetch(`${control}/submissions?status=pending&limit=3`);
	const { submissions } = (await answer.json()) as { submissions: { submissionId: string }[] };
	sandbox.webhook({ url: receiver.url });
	for (const { submissionId } of submissions) {
		sandbox.decide(submissionId, { status: 'approved' });
	}
	while (receiver.bodies.length < submissions.length) {
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
