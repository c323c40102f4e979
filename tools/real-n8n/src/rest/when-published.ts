import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import type { N8nApi } from './n8n-api.ts';

interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: { errorMessage?: string | null }[];
}

/**
 * Waits until n8n has activated the triggers of a published workflow, which it does after it is ready: a polling
 * trigger has then had its first look, a webhook answers. After a restart n8n says so at once.
 * @throws {Refusal} with the trigger's own message when n8n could not
 */
export async function whenPublished(
	api: N8nApi,
	{ id, within, signal }: { id: string; within: number; signal: AbortSignal },
): Promise<void> {
	const deadline = Date.now() + within;
	for (;;) {
		const { status, triggers } = (await api.get(`/workflows/${id}/publication-status`)) as Publication;
		if (status === 'published') return;
		const reasons = triggers.flatMap(({ errorMessage }) => errorMessage ?? []);
		if (status === 'failed' || status === 'partial')
			throw new Refusal(`n8n could not publish the workflow ${id}: ${reasons.join('; ')}`);
		if (Date.now() > deadline) throw new Refusal(`n8n did not publish the workflow ${id} in time.`);
		await delay(300, undefined, { signal });
	}
}
