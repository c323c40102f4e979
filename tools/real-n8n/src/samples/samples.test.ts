import { getManySubmissionsOperation, OPERATIONS } from '@argos/core';
import { expect, it } from 'vitest';
import { sampleCredentials } from './credentials.ts';
import { MIGRATE_WORKFLOW, REPORT_NODE, REPORT_WORKFLOW, TRIGGER_NODE, WEBHOOK_PATH } from './ids.ts';
import { pollingAt, readSample } from './workflow.ts';

const TARGET = { url: 'http://127.0.0.1:4010/v3', key: 'sandbox-key', encryption: 'aes-256-ecb' } as const;
const SAMPLES = [REPORT_WORKFLOW, MIGRATE_WORKFLOW];

it.each(SAMPLES)('$file has an id that n8n keeps state for', async ({ id, file }) => {
	const workflow = await readSample(file);
	expect(workflow.id).toBe(id);
	expect(workflow.id.length).toBeLessThanOrEqual(21);
});

it.each(SAMPLES)(
	'$file connects only nodes that it has, and leaves none but notes alone',
	async ({ file }) => {
		const { nodes, connections } = await readSample(file);
		const targets = Object.values(connections).flatMap(({ main }) => main.flatMap((to) => to ?? []));
		const connected = new Set([...Object.keys(connections), ...targets.map(({ node }) => node)]);
		const working = nodes.filter(({ type }) => !type.endsWith('.stickyNote')).map(({ name }) => name);
		expect([...connected].sort()).toEqual(working.sort());
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
	},
);

it.each(SAMPLES)('$file names only credentials that are imported with it', async ({ file }) => {
	const imported = sampleCredentials(TARGET, 'webhook-key').map(({ id, name, type }) => ({
		[type]: { id, name },
	}));
	const used = (await readSample(file)).nodes.flatMap((node) => (node.credentials ? [node.credentials] : []));
	expect(used.length).toBeGreaterThan(0);
	for (const credential of used) expect(imported).toContainEqual(credential);
});

it.each(SAMPLES)('$file uses operations and fields of the catalogue', async ({ file }) => {
	const nodes = (await readSample(file)).nodes.filter(({ type }) => type === 'n8n-nodes-argos.argosIdentity');
	expect(nodes).toHaveLength(1);
	for (const { parameters } of nodes) {
		const { resource, operation, additionalFields = {}, ...fields } = parameters;
		const found =
			OPERATIONS.find((one) => one.id === `${resource}.${operation}`) ?? getManySubmissionsOperation;
		expect(found.id).toBe(`${resource}.${operation}`);
		const named = [...Object.keys(fields), ...Object.keys(additionalFields as object)];
		for (const field of named) expect(Object.keys(found.fields)).toContain(field);
	}
});

it('asks at every second that was wished for', async () => {
	const workflow = await readSample(REPORT_WORKFLOW.file);
	const polling = pollingAt(workflow, { node: TRIGGER_NODE, seconds: [5, 35] });
	expect(polling.nodes.find(({ name }) => name === TRIGGER_NODE)?.parameters.pollTimes).toEqual({
		item: [
			{ mode: 'custom', cronExpression: '5 * * * * *' },
			{ mode: 'custom', cronExpression: '35 * * * * *' },
		],
	});
	expect(workflow.nodes.some(({ name }) => name === REPORT_NODE)).toBe(true);
});

it('answers on the documented path', async () => {
	const { nodes } = await readSample(MIGRATE_WORKFLOW.file);
	expect(nodes.find(({ type }) => type.endsWith('.webhook'))?.parameters.path).toBe(WEBHOOK_PATH);
});
