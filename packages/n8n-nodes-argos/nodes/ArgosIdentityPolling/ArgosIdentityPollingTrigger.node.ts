import type {
	IDataObject,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { argosOf } from '../shared/argos-of.ts';
import { nodeErrorFrom } from '../shared/node-error.ts';
import { simpleEvent } from '../shared/simplify.ts';
import { newEvents } from './new-events.ts';
import { pickedEvents } from './picked-events.ts';
import { recentEvent } from './recent-event.ts';
import { triggerProperties } from './trigger-properties.ts';

export class ArgosIdentityPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'ARGOS Identity Polling Trigger',
		name: 'argosIdentityPollingTrigger',
		icon: {
			light: 'file:../../icons/argos-identity.svg',
			dark: 'file:../../icons/argos-identity.dark.svg',
		},
		group: ['trigger'],
		version: [1],
		subtitle: '={{ $parameter["events"].join(", ") }}',
		description:
			'Starts the workflow when a submission is approved, rejected, red-flagged or waits for review',
		defaults: { name: 'ARGOS Identity Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'argosIdentityApi', required: true }],
		properties: triggerProperties(),
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const argos = await argosOf(this);
			const statuses = pickedEvents(this);
			const events =
				this.getMode() === 'manual'
					? [await recentEvent({ host: this, argos, statuses })]
					: await newEvents({ host: this, argos, statuses });
			const simplify = this.getNodeParameter('simplify', true) as boolean;
			const items = events.map((event) => ({
				json: simplify ? simpleEvent(event) : (event as unknown as IDataObject),
			}));
			return items.length > 0 ? [items] : null;
		} catch (error) {
			throw nodeErrorFrom({ error, node: this.getNode() });
		}
	}
}
