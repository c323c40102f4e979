import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/**
 * `rejected`: comment and code are texts here, while queries answer arrays (argos-api.md §8.3). How several of
 * them become one text is UNKNOWN; the sandbox puts commas between.
 */
export function rejected(telling: Telling): Payload {
	const { record, switches } = telling;
	return entered({
		kyc_result: entered({
			status: 'rejected',
			comment: record?.comments.join(', '),
			[switches.webhookUpdatedAtKey]: record?.updatedAt,
			commentCode: record?.commentCodes.join(', '),
		}),
		applicant_id: record?.applicantId,
		...common(telling),
	});
}
