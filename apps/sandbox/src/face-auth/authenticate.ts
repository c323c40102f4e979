import { type Project, timestamp } from '../project.ts';
import type { FaceAuthentication } from '../store/face-authentications.ts';

/** Keeps the result of a comparison and fires `faceAuth` (argos-api.md §6, §8.3). */
export function authenticate(
	project: Project,
	{
		submissionId,
		failCodes,
		picture,
		tokenId,
		...said
	}: Pick<FaceAuthentication, 'submissionId' | 'failCodes' | 'userId' | 'cf1' | 'cf2' | 'cf3'> & {
		picture?: Uint8Array;
		/** Of the link, where one was used. */
		tokenId?: string;
	},
): FaceAuthentication {
	const record: FaceAuthentication = {
		authenticationId: project.newId('authentication'),
		submissionId,
		status: failCodes.length > 0 ? 'rejected' : 'approved',
		createdAt: timestamp(project),
		failCodes,
		...said,
	};
	project.store.together(() => project.store.faceAuthentications.save(record, picture));
	const { authenticationId, status, createdAt } = record;
	const { userId, ...cf } = said;
	project.emit({
		trigger: 'faceAuth',
		submissionId,
		details: {
			...(tokenId !== undefined && { tokenId }),
			authentication: {
				authenticationId,
				status,
				createdAt,
				...(userId !== undefined && { userid: userId }),
				...cf,
			},
		},
	});
	return record;
}
