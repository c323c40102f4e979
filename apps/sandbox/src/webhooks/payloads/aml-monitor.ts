import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `aml_monitor`: which records of ongoing monitoring are new; it carries no match (argos-api.md §8.3). */
export function amlMonitor(telling: Telling): Payload {
	const { ipAddress: _ipAddress, duplicated_information: _duplicated, ...fields } = common(telling);
	const records = (telling.details.records ?? []).map(({ recordId, worklistId, createdAt }) => ({
		recordId,
		worklistId,
		created_at: createdAt,
	}));
	return { ...entered(fields), records };
}
