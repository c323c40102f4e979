import type { Argos } from '@argos/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { type AnyOperation, CATALOGUE } from './catalogue.ts';
import { fileItem } from './file-item.ts';
import type { NativeStreams } from './native-streams.ts';
import { isPlainDeletion } from './plain-deletion.ts';
import { readInput } from './read-input.ts';
import { canSimplify, simplified } from './simplify.ts';

/** Runs what the user picked for one item and gives the items that come of it, without their pairing. */
export async function runOperation(call: {
	host: IExecuteFunctions;
	argos: Argos;
	streams: NativeStreams;
	itemIndex: number;
}): Promise<INodeExecutionData[]> {
	const { host, argos, itemIndex } = call;
	const operation = pickedOperation(host, itemIndex);
	const input = await readInput(host, operation, itemIndex);
	const signal = host.getExecutionCancelSignal();
	const options = signal ? { signal } : {};
	const simplify = canSimplify(operation) && host.getNodeParameter('simplify', itemIndex, true) === true;
	const json = (result: unknown) => (simplify ? simplified(operation, result) : (result as IDataObject));
	switch (operation.output) {
		case 'object': {
			const result = json(await operation.run(argos, input, options));
			return [{ json: isPlainDeletion(operation) ? { deleted: true, ...result } : result }];
		}
		case 'list': {
			const items: INodeExecutionData[] = [];
			for await (const item of operation.run(argos, input, options)) items.push({ json: json(item) });
			return items;
		}
		case 'file':
			return [await fileItem({ ...call, file: await operation.run(argos, input, options) })];
	}
}

function pickedOperation(host: IExecuteFunctions, itemIndex: number): AnyOperation {
	const resource = host.getNodeParameter('resource', itemIndex);
	const verb = host.getNodeParameter('operation', itemIndex);
	const picked = CATALOGUE.find((one) => one.resource.value === resource && one.verb.value === verb);
	if (picked) return picked;
	throw new NodeOperationError(host.getNode(), 'This node has no such operation', {
		description: 'Open the node and pick a resource and an operation from the menus.',
		itemIndex,
	});
}
