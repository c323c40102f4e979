import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withOperationsTable } from '../generated/operations-table.mts';
import { previews } from '../generated/previews.mts';
import report from '../nodes/ArgosIdentity/__schema__/v1.0.0/aml/downloadReport.json';
import getMany from '../nodes/ArgosIdentity/__schema__/v1.0.0/submission/getMany.json';
import migrate from '../nodes/ArgosIdentity/__schema__/v1.0.0/submission/migrate.json';
import event from '../nodes/ArgosIdentityPolling/__schema__/v1.0.0.json';
import { textOf } from './built.mts';
import { idsOf, poller, run } from './run.ts';

// The editor shows these before anything has run, so they must be what then comes.

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await createSandbox({ people: 60, switches: { listCarriesAml: true } });
});
afterAll(() => sandbox.close());

const namesIn = (objects: object[]) => [...new Set(objects.flatMap((one) => Object.keys(one)))].sort();
const namesOf = (schema: { properties: object }) => Object.keys(schema.properties).sort();

it('previews what Get Many gives', async () => {
	const { items } = await run(sandbox, { resource: 'submission', operation: 'getMany', returnAll: true });
	expect(namesOf(getMany)).toEqual(namesIn(items.map(({ json }) => json)));
});

it('previews what Migrate gives', async () => {
	const { items } = await run(sandbox, {
		resource: 'submission',
		operation: 'migrate',
		admin: sandbox.admin,
		email: 'kim.sample@example.com',
		fullName: 'Kim Sample',
		birthDate: '1990-04-01',
		kycStatus: 'rejected',
	});
	expect(namesOf(migrate)).toEqual(namesIn(items.map(({ json }) => json)));
});

it('previews what the trigger and Download Report give', async () => {
	const [id = ''] = await idsOf(sandbox, 'pending');
	const trigger = await poller(sandbox, { events: ['approved'] });
	await trigger.poll();
	const redFlag = { matches: 1, riskLevel: 'High' } as const;
	const [resourceId = ''] = sandbox.decide(id, { status: 'approved', redFlag }).resourceIds;
	const items = await trigger.poll();
	expect(namesOf(event)).toEqual(namesIn(items.map(({ json }) => json)));
	expect(namesOf(event.properties.submission)).toEqual(
		namesIn(items.map(({ json }) => json.submission as object)),
	);

	const downloaded = await run(sandbox, { resource: 'aml', operation: 'downloadReport', resourceId });
	expect(namesOf(report)).toEqual(namesIn(downloaded.items.map(({ json }) => json)));
});

const STALE = 'Run "npm run generate" in packages/n8n-nodes-argos.';

it.each([...previews()])('keeps %s as the catalogue makes it', (path, text) => {
	expect(textOf(path), STALE).toBe(text);
});

it('has a preview for each of the 38 operations', () => {
	expect(previews().size).toBe(38);
});

it('tells of every operation in the README', () => {
	const readme = textOf('README.md');
	expect(readme, STALE).toBe(withOperationsTable(readme));
	expect(readme).toContain('| AML | Download Report | ');
	expect(readme).toContain('| Webhook | Read | ');
});
