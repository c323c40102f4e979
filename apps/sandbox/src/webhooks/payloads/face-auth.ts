import { customFields, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `faceAuth`: mind the capital letters; the older form keeps the id outside of `data` (argos-api.md §8.3). */
export function faceAuth({ record, submissionId, details, now, switches }: Telling): Payload {
	const { authenticationId, status, createdAt, userid, cf1, cf2, cf3 } = details.authentication ?? {
		authenticationId: undefined,
		status: 'approved',
		createdAt: now,
	};
	const outcome = { Submission_id: submissionId, Auth_Status: status, Create_Time: createdAt };
	const reference = entered({ userid: record?.userid, email: record?.email, cf: customFields(record) });
	if (switches.webhookGeneration === 'old') {
		const data = entered({ ...outcome, User_id: userid, cf1, cf2, cf3, reference });
		return entered({ data, Authentication_id: authenticationId });
	}
	const person = { Auth_User_id: userid, Auth_cf1: cf1, Auth_cf2: cf2, Auth_cf3: cf3 };
	const ids = { Token_id: details.tokenId, Authentication_id: authenticationId };
	return { data: entered({ ...outcome, ...person, ...ids, reference }) };
}
