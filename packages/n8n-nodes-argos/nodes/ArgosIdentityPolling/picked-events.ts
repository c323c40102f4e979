import { WATCHED_STATUSES, type WatchedStatus } from '@argos/core';
import type { IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** @throws {NodeOperationError} when no known event is picked: such a trigger would stay silent for ever */
export function pickedEvents(host: IPollFunctions): WatchedStatus[] {
	const picked = [host.getNodeParameter('events', [])].flat();
	const known = WATCHED_STATUSES.map(({ value }) => value);
	if (picked.length > 0 && picked.every((event) => known.includes(String(event)))) {
		return picked as WatchedStatus[];
	}
	throw new NodeOperationError(host.getNode(), 'No event is picked, or one that ARGOS does not have', {
		description: `Pick at least one of: ${WATCHED_STATUSES.map(({ label }) => label).join(', ')}.`,
	});
}
