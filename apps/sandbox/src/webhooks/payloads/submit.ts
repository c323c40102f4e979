import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** What an older payload names as the project; a sandbox has only one. */
const PROJECT_ID = 'sandbox';

/** `submit`: the case waits for a reviewer (argos-api.md §8.3). */
export function submit(telling: Telling): Payload {
	const { record, switches } = telling;
	if (switches.webhookGeneration === 'new') {
		return entered({ created_at: record?.createdAt, ...common(telling) });
	}
	const kyc_result = entered({ status: 'pending', created_at: record?.createdAt });
	return entered({ kyc_result, projectId: PROJECT_ID, ...common(telling) });
}
