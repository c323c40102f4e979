import type {
	ExecutionError,
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import type { StoredCredentials } from './credentials.ts';
import { additionalData, type Engine, engine } from './engine.ts';
import { INPUT_TYPE, loadNodePackage, nodeTypes } from './node-package.ts';

export interface RunNodeOptions {
	/** Folder with the package.json that has the `n8n` block, and with the built `dist/`. */
	packageDir: string;
	/** Short name, such as `argosIdentity`. */
	nodeType: string;
	parameters?: INodeParameters;
	credentials?: StoredCredentials;
	/** JSON of the items that arrive. Default: one empty item. */
	input?: readonly IDataObject[];
	/** Binary fields that every one of these items carries, by name. */
	files?: Readonly<Record<string, InputFile>>;
	/** The node's own setting. Default `stopWorkflow`. */
	onError?: NonNullable<INode['onError']>;
}

export interface InputFile {
	bytes: Uint8Array;
	fileName: string;
	mediaType: string;
}

export interface NodeRun {
	/** Items of the first output. */
	items: INodeExecutionData[];
	/** Items of every output; the error output stands last. */
	outputs: INodeExecutionData[][];
	/** Why the run stopped, when it did. */
	error?: ExecutionError;
	/** The bytes of a binary field of an item, read from where n8n stored them. */
	readBinary(item: INodeExecutionData | undefined, field?: string): Promise<Uint8Array>;
}

/** Runs one built node in a workflow of n8n's own engine, over real HTTP. */
export async function runNode(options: RunNodeOptions): Promise<NodeRun> {
	const { packageDir, nodeType, parameters = {}, credentials = {}, onError } = options;
	const { input = [{}], files = {} } = options;
	const nodePackage = loadNodePackage(packageDir);
	const { core, workflow: model, binaryData } = await engine();
	const tested = testedNode({ type: `${nodePackage.name}.${nodeType}`, parameters, credentials });
	const first: INode = { ...tested, id: 'input', name: 'Input', type: INPUT_TYPE, parameters: {} };
	const workflow = new model.Workflow({
		id: 'harness',
		nodes: [first, { ...tested, ...(onError && { onError }) }],
		connections: { Input: { main: [[{ node: tested.name, type: 'main', index: 0 }]] } },
		active: false,
		nodeTypes: nodeTypes(nodePackage, inputNode(input, files)),
		settings: { executionOrder: 'v1' },
	});
	const data = additionalData(nodePackage, credentials);
	const stored = { id: 'harness', name: 'Harness', active: false, nodes: [], connections: {} };
	data.hooks = new core.ExecutionLifecycleHooks('trigger', 'harness', {
		...stored,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
	});
	const execution = new core.WorkflowExecute(data, 'trigger');
	const run = await execution.run({ workflow, startNode: first });
	const { resultData } = run.data;
	const outputs = (resultData.runData[tested.name]?.[0]?.data?.main ?? []).map((items) => items ?? []);
	return {
		items: outputs[0] ?? [],
		outputs,
		...(resultData.error && { error: resultData.error }),
		readBinary: (item, field = 'data') => readBinary(binaryData, item, field),
	};
}

export function testedNode(node: {
	type: string;
	parameters: INodeParameters;
	credentials: StoredCredentials;
}): INode {
	const named = Object.keys(node.credentials).map((name) => [name, { id: name, name }]);
	return {
		id: 'tested',
		name: 'Tested',
		type: node.type,
		typeVersion: 1,
		position: [0, 0],
		parameters: structuredClone(node.parameters),
		credentials: Object.fromEntries(named),
	};
}

function inputNode(input: readonly IDataObject[], files: Readonly<Record<string, InputFile>>): INodeType {
	return {
		description: {
			displayName: 'Input',
			name: 'input',
			group: ['input'],
			version: 1,
			description: 'Hands the items of a test over',
			defaults: { name: 'Input' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const items = input.map(async (json, item): Promise<INodeExecutionData> => {
				const binary = await stored(this, files);
				return { json, pairedItem: { item }, ...(binary && { binary }) };
			});
			return [await Promise.all(items)];
		},
	};
}

/** Where n8n keeps binary data: on disk, as a server does. */
async function stored(
	host: IExecuteFunctions,
	files: Readonly<Record<string, InputFile>>,
): Promise<IBinaryKeyData | undefined> {
	const entries = Object.entries(files).map(async ([field, { bytes, fileName, mediaType }]) => {
		return [field, await host.helpers.prepareBinaryData(Buffer.from(bytes), fileName, mediaType)] as const;
	});
	return entries.length > 0 ? Object.fromEntries(await Promise.all(entries)) : undefined;
}

async function readBinary(
	binaryData: Engine['binaryData'],
	item: INodeExecutionData | undefined,
	field: string,
): Promise<Uint8Array> {
	const binary = item?.binary?.[field];
	if (!binary) throw new Error(`The item has no binary field "${field}".`);
	return binaryData.getAsBuffer(binary);
}
