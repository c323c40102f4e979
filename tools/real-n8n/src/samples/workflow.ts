import { readFile } from 'node:fs/promises';

const EXAMPLES = new URL('../../../../examples/n8n/', import.meta.url);

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
}

/** An exported workflow, as far as it is read here. */
export interface Workflow {
	id: string;
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, { main: ({ node: string }[] | null)[] }>;
}

/** A sample workflow of `examples/n8n`. */
export async function readSample(file: string): Promise<Workflow> {
	return JSON.parse(await readFile(new URL(file, EXAMPLES), 'utf8')) as Workflow;
}

/**
 * The same workflow, asking at these seconds of every minute. n8n refuses a schedule below one minute,
 * but takes several of one minute each.
 */
export function pollingAt(
	workflow: Workflow,
	{ node, seconds }: { node: string; seconds: readonly number[] },
) {
	const item = seconds.map((second) => ({ mode: 'custom', cronExpression: `${second} * * * * *` }));
	const nodes = workflow.nodes.map((one) =>
		one.name === node ? { ...one, parameters: { ...one.parameters, pollTimes: { item } } } : one,
	);
	return { ...workflow, nodes };
}
