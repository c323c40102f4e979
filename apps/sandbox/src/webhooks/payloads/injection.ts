import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `injection` and `injectionFail`: an additional process ended; the custom fields are flat (argos-api.md §8.3). */
export function injection(telling: Telling): Payload {
	const { record, details, now } = telling;
	const { cf, ipAddress: _ipAddress, ...fields } = common(telling);
	return entered({
		action: entered({ type: details.process ?? 'address', created_at: now, failCode: details.failCode }),
		...fields,
		...(cf as Payload),
		kyc_status: record?.status,
		applicant_id: record?.applicantId,
	});
}
