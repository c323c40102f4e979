import type {
	IDataObject,
	INodeExecutionData,
	INodeParameters,
	IPollFunctions,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { StoredCredentials } from './credentials.ts';
import { additionalData, engine } from './engine.ts';
import { loadNodePackage, nodeTypes } from './node-package.ts';
import { testedNode } from './run-node.ts';

export interface PollerOptions {
	/** Folder with the package.json that has the `n8n` block, and with the built `dist/`. */
	packageDir: string;
	/** Short name, such as `argosIdentityPollingTrigger`. */
	nodeType: string;
	parameters?: INodeParameters;
	credentials?: StoredCredentials;
	/** What an earlier poller had {@link Poller.saved}: a restart of n8n. */
	staticData?: IDataObject;
}

export interface Poller {
	/** One tick of an active workflow; the first is the one at activation. Throws what the node throws. */
	poll(): Promise<INodeExecutionData[]>;
	/** What "Fetch Test Event" does in the editor. Static data is not kept. */
	manualPoll(): Promise<INodeExecutionData[]>;
	/** The workflow's static data as it is in memory. */
	staticData(): IDataObject;
	/**
	 * The static data that n8n would find after a restart. n8n stores it after the activation and whenever a
	 * poll gives items, but not after a poll that gives nothing.
	 */
	saved(): IDataObject;
}

/** Makes a built polling trigger poll inside n8n-core, over real HTTP. */
export async function createPoller(options: PollerOptions): Promise<Poller> {
	const { packageDir, nodeType, parameters = {}, credentials = {} } = options;
	const nodePackage = loadNodePackage(packageDir);
	const { core, workflow: model } = await engine();
	const node = testedNode({ type: `${nodePackage.name}.${nodeType}`, parameters, credentials });
	const types = nodeTypes(nodePackage);
	const trigger = types.getByNameAndVersion(node.type);
	const workflowWith = (staticData: IDataObject) =>
		new model.Workflow({
			id: 'harness',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: types,
			staticData,
		});
	const active = workflowWith(structuredClone(options.staticData ?? {}));
	let saved = structuredClone(options.staticData ?? {});
	let activation: WorkflowActivateMode = 'activate';

	const tick = async (
		workflow: typeof active,
		mode: WorkflowExecuteMode,
		activate: WorkflowActivateMode,
	): Promise<INodeExecutionData[]> => {
		const data = additionalData(nodePackage, credentials);
		// The two types differ only in whether a workflow may lack a name.
		const context = new core.PollContext(workflow, node, data, mode, activate) as unknown as IPollFunctions;
		const outputs = await workflow.expression.withIsolate(async () => trigger.poll?.call(context));
		return outputs?.[0] ?? [];
	};
	const copy = () => JSON.parse(JSON.stringify(active.staticData)) as IDataObject;

	return {
		async poll() {
			const items = await tick(active, 'trigger', activation);
			if (items.length > 0 || activation === 'activate') saved = copy();
			activation = 'init';
			return items;
		},
		manualPoll: () => tick(workflowWith(copy()), 'manual', 'manual'),
		staticData: copy,
		saved: () => structuredClone(saved),
	};
}
