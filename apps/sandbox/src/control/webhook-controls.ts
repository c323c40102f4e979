import type { Project } from '../project.ts';
import type { Delivery } from '../store/deliveries.ts';
import { readTarget, type WebhookTarget } from '../webhooks/target.ts';

/** @throws {RangeError} when the target makes no sense or is not allowed */
export function aim(project: Project, input: unknown): WebhookTarget | undefined {
	const allowRemote = project.allowRemoteWebhooks;
	project.webhooks.aim(input === undefined ? undefined : readTarget(input, { allowRemote }));
	project.changed('settings');
	return project.webhooks.target();
}

/** @throws {RangeError} when there is no such delivery */
export function redeliver(project: Project, id: string): Delivery {
	const delivery = project.webhooks.redeliver(id);
	if (!delivery) throw new RangeError(`The sandbox knows of no delivery "${id}" (any more).`);
	return delivery;
}
