import type { Argos } from '@argos/core';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { argosOf } from '../shared/argos-of.ts';
import { nativeStreams } from '../shared/native-streams.ts';
import { errorText, nodeErrorFrom } from '../shared/node-error.ts';
import { operationProperties } from '../shared/operation-properties.ts';
import { runOperation } from '../shared/run-operation.ts';

export class ArgosIdentity implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ARGOS Identity',
		name: 'argosIdentity',
		icon: {
			light: 'file:../../icons/argos-identity.svg',
			dark: 'file:../../icons/argos-identity.dark.svg',
		},
		group: ['transform'],
		version: [1],
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Verify identities, screen them and manage their data with ARGOS Identity',
		defaults: { name: 'ARGOS Identity' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'argosIdentityApi', required: true }],
		properties: operationProperties(),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const output: INodeExecutionData[] = [];
		const streams = nativeStreams();
		let argos: Argos | undefined;
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			try {
				argos ??= await argosOf(this, streams);
				const items = await runOperation({ host: this, argos, streams, itemIndex });
				output.push(...items.map((item) => ({ ...item, pairedItem: { item: itemIndex } })));
			} catch (error) {
				const told = nodeErrorFrom({ error, node: this.getNode(), itemIndex });
				if (!this.continueOnFail()) throw told;
				output.push({ json: { error: errorText(told) }, pairedItem: { item: itemIndex } });
			}
		}
		return [output];
	}
}
