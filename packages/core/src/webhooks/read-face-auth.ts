import { present, record, text } from '../model/wire-values.ts';
import type { FaceAuthMessage } from './message.ts';

/**
 * The result of a face comparison in one spelling. The newest generation nests and prefixes, the older one does
 * not, and the field list of the page disagrees with its sample, so both places are looked at.
 * Source: argos-api.md §8.3 (`faceAuth`).
 */
export function readFaceAuth(
	raw: Readonly<Record<string, unknown>>,
): Omit<FaceAuthMessage, 'trigger' | 'webhookTrigger' | 'raw'> {
	const data = record(raw.data);
	const reference = record(raw.reference ?? data.reference);
	const find = (...names: string[]) =>
		names.map((name) => text(data[name]) ?? text(raw[name])).find((value) => value !== undefined);
	return {
		status: find('Auth_Status', 'auth_status')?.toLowerCase() ?? 'unknown',
		...present({
			authenticationId: find('Authentication_id', 'authentication_id'),
			submissionId: find('Submission_id', 'submission_id'),
			occurredAt: find('Create_Time', 'create_time'),
			tokenId: find('Token_id', 'token_id', 'tokenId'),
			authUserId: find('Auth_User_id', 'User_id'),
		}),
		authCustom: present({
			cf1: find('Auth_cf1', 'cf1'),
			cf2: find('Auth_cf2', 'cf2'),
			cf3: find('Auth_cf3', 'cf3'),
		}),
		reference: {
			...present({ userId: text(reference.userid), email: text(reference.email) }),
			custom: present(customOf(reference)),
		},
	};
}

function customOf(reference: Record<string, unknown>) {
	const { cf1, cf2, cf3 } = record(reference.cf);
	return { cf1: text(cf1), cf2: text(cf2), cf3: text(cf3) };
}
