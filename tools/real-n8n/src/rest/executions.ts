import type { Install } from '../install/install.ts';
import { n8nModule } from '../install/n8n-module.ts';
import type { N8nApi } from './n8n-api.ts';

export interface Item {
	json: Record<string, unknown>;
	binary?: Record<string, { id?: string; mimeType: string; fileName?: string }>;
}

export interface Execution {
	id: string;
	status: string;
	/** The items that a node put out, on its first output; none when it did not run. */
	itemsOf(node: string): Item[];
}

interface RunData {
	resultData?: { runData?: Record<string, { data?: { main?: (Item[] | null)[] } }[]> };
}

/** All finished executions of a workflow, oldest first, with what every node put out. */
export async function finishedExecutions(
	api: N8nApi,
	{ workflowId, install }: { workflowId: string; install: Install },
) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const list = (await api.get(`/executions?filter=${filter}&limit=100`)) as {
		results: { id: string; status: string }[];
	};
	const finished = list.results.filter(({ status }) => ['success', 'error', 'crashed'].includes(status));
	const executions = await Promise.all(finished.map(({ id }) => readExecution(api, { id, install })));
	return executions.sort((a, b) => Number(a.id) - Number(b.id));
}

async function readExecution(
	api: N8nApi,
	{ id, install }: { id: string; install: Install },
): Promise<Execution> {
	const { status, data } = (await api.get(`/executions/${id}`)) as { status: string; data: string };
	// n8n writes executions with this library, as the same item may stand in them several times.
	const { parse } = n8nModule(install, 'flatted') as { parse(text: string): RunData };
	const runData = parse(data).resultData?.runData ?? {};
	return {
		id,
		status,
		itemsOf: (node) => (runData[node] ?? []).flatMap((run) => run.data?.main?.[0] ?? []),
	};
}

/** The stored file of an item. */
export function readBinary(api: N8nApi, id: string): Promise<Uint8Array> {
	return api.bytes(`/binary-data?action=download&id=${encodeURIComponent(id)}`);
}
