import { common, entered, identity } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `updated`: names of the changed fields, not their values (argos-api.md §8.3). */
export function updated(telling: Telling): Payload {
	const { record, details, admin, now } = telling;
	const { cf: _cf, ipAddress: _ipAddress, ...fields } = common(telling);
	return {
		...entered({ ...fields, ...identity(record), admin: details.admin ?? admin, update_time: now }),
		data: {
			update: details.update ?? [],
			...entered({
				kyc_result: record?.status,
				pending_at: record?.pendingAt,
				reviewer: record?.reviewer,
			}),
		},
	};
}
