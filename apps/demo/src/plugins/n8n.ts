import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPoller } from '@argos/n8n-harness';
import type { DemoProject, Plugin } from './plugin.ts';

/** The built polling trigger inside n8n's own engine. It keeps its own state, as in n8n. */
export async function n8nPlugin({ url, key, encryption }: DemoProject): Promise<Plugin> {
	const poller = await createPoller({
		packageDir: dirname(fileURLToPath(import.meta.resolve('n8n-nodes-argos/package.json'))),
		nodeType: 'argosIdentityPollingTrigger',
		parameters: { events: ['approved'] },
		credentials: { argosIdentityApi: { apiKey: key, baseUrl: url, encryption } },
	});
	const ids = async () => (await poller.poll()).map((item) => String(item.json.id));
	return {
		name: 'n8n',
		title: 'n8n, ARGOS Identity Polling Trigger',
		remember: async () => {
			await ids();
		},
		look: ids,
	};
}
