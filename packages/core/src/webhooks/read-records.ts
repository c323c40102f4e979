import type { Argos } from '../client.ts';
import { isArgosError } from '../errors/argos-error.ts';
import type { MonitoringRecord } from '../model/monitoring.ts';
import type { CallOptions } from '../request.ts';
import type { AmlMonitorMessage } from './message.ts';

/** A message may claim any number of records, and each costs a call. */
const MOST_RECORDS = 20;

/** The records of a message that the API knows and that belong to its submission. Source: argos-api.md §5.16. */
export async function readRecords(
	monitoring: Pick<Argos['monitoring'], 'get'>,
	{ submissionId, records }: AmlMonitorMessage,
	options: CallOptions,
): Promise<MonitoringRecord[]> {
	const found: MonitoringRecord[] = [];
	for (const { worklistId, recordId } of records.slice(0, MOST_RECORDS)) {
		if (worklistId === undefined) continue;
		try {
			const record = await monitoring.get({ worklistId, recordId }, options);
			if (record.submissionId === submissionId) found.push(record);
		} catch (error) {
			// How ARGOS refuses an unknown record is not documented, but it is one of these.
			const unknown = isArgosError(error) && (error.kind === 'not-found' || error.kind === 'invalid-request');
			if (!unknown) throw error;
		}
	}
	return found;
}
