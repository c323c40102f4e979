import assert from 'node:assert/strict';
import { type Execution, finishedExecutions, readBinary } from '../rest/executions.ts';
import type { N8nApi } from '../rest/n8n-api.ts';
import { REPORT_NODE, REPORT_WORKFLOW, TRIGGER_NODE } from '../samples/ids.ts';
import type { CaseOverview } from '../sandbox-http.ts';
import { eventually } from './eventually.ts';
import type { World } from './world.ts';

/** Four polls a minute, and time to download. */
const FIRES_WITHIN_MS = 60_000;

/** The ids of submissions that the trigger told of, one for each time it did. */
export async function toldSubmissions(api: N8nApi, { install }: World): Promise<string[]> {
	const executions = await finishedExecutions(api, { workflowId: REPORT_WORKFLOW.id, install });
	return executions.flatMap((one) => one.itemsOf(TRIGGER_NODE).map(({ json }) => String(json.submissionId)));
}

/** Waits for the execution that an approval starts. */
export async function executionFor(api: N8nApi, submissionId: string, world: World): Promise<Execution> {
	const { install, signal } = world;
	const look = async () => {
		const executions = await finishedExecutions(api, { workflowId: REPORT_WORKFLOW.id, install });
		return executions.find((one) =>
			one.itemsOf(TRIGGER_NODE).some(({ json }) => json.submissionId === submissionId),
		);
	};
	return eventually(look, { within: FIRES_WITHIN_MS, signal, what: 'the execution of the approval' });
}

/** Every match has its report, and every report is byte for byte what the sandbox gives over raw HTTP. */
export async function assertReports(
	{ api, execution, approved }: { api: N8nApi; execution: Execution; approved: CaseOverview },
	{ http }: World,
): Promise<void> {
	assert.equal(execution.status, 'success');
	const items = execution.itemsOf(REPORT_NODE);
	assert.ok(approved.resourceIds.length > 0, 'the approved case has AML matches');
	assert.equal(items.length, approved.resourceIds.length, 'one report for each match');
	for (const [index, resourceId] of approved.resourceIds.entries()) {
		const [file] = Object.values(items[index]?.binary ?? {});
		assert.equal(file?.mimeType, 'application/pdf');
		const stored = await readBinary(api, file?.id ?? '');
		const expected = await http.report(resourceId);
		assert.equal(Buffer.from(expected.subarray(0, 5)).toString('latin1'), '%PDF-');
		assert.equal(stored.byteLength, expected.byteLength, 'length of the stored report');
		assert.ok(
			Buffer.compare(stored, expected) === 0,
			'the stored report differs from the one of the sandbox',
		);
	}
}
