import type { Argos, Submission } from '@argos/core';
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { CATALOGUE } from './catalogue.ts';
import { fileItem } from './file-item.ts';
import { readInput } from './read-input.ts';
import { simpleSubmission } from './simplify.ts';

/** Runs what the user picked for one item and gives the items that come of it, without their pairing. */
export async function runOperation(
	host: IExecuteFunctions,
	argos: Argos,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const operation = pickedOperation(host, itemIndex);
	const input = readInput(host, operation, itemIndex);
	const signal = host.getExecutionCancelSignal();
	const options = signal ? { signal } : {};
	switch (operation.output) {
		case 'object':
			return [{ json: (await operation.run(argos, input, options)) as IDataObject }];
		case 'list': {
			const simplify = host.getNodeParameter('simplify', itemIndex, true) as boolean;
			const items: INodeExecutionData[] = [];
			for await (const item of operation.run(argos, input, options)) {
				items.push({ json: simplify ? simpleSubmission(item as Submission) : (item as IDataObject) });
			}
			return items;
		}
		case 'file':
			return [await fileItem(host, await operation.run(argos, input, options), itemIndex)];
	}
}

function pickedOperation(host: IExecuteFunctions, itemIndex: number) {
	const resource = host.getNodeParameter('resource', itemIndex);
	const verb = host.getNodeParameter('operation', itemIndex);
	const picked = CATALOGUE.find((one) => one.resource.value === resource && one.verb.value === verb);
	if (picked) return picked;
	throw new NodeOperationError(host.getNode(), 'This node has no such operation', {
		description: 'Open the node and pick a resource and an operation from the menus.',
		itemIndex,
	});
}
