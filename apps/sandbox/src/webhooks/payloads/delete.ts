import { entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `delete`: `account_email` is the administrator who deleted (argos-api.md §8.3). */
export function deleted({ submissionId, details, admin, now }: Telling): Payload {
	return entered({
		submission_id: submissionId,
		account_email: details.admin ?? admin,
		delete_time: now,
		comment: details.comment,
	});
}
