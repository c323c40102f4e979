import type { Argos } from '../client.ts';
import type { FaceAuthentication } from '../model/face-authentication.ts';
import type { CallOptions } from '../request.ts';
import type { FaceAuthMessage } from './message.ts';

/** What the FaceAuth API says to a `faceAuth` webhook. */
export type FaceAuthConfirmation =
	| {
			confirmed: true;
			/** `faceAuth:authenticationId:status`, for remembering what was told. */
			id: string;
			/** As the API shows it. */
			authentication: FaceAuthentication;
	  }
	| {
			confirmed: false;
			/** - `no-id`: the message names no authentication, so there is nothing to ask for. */
			reason: 'no-id' | 'not-found' | 'differs';
	  };

/**
 * As `confirmWebhook`, for the result of a face comparison: looks the authentication up with the FaceAuth key of the
 * client and compares status and submission.
 * Source: argos-api.md §6, §8.3.
 * @throws {ArgosError} when the call fails, as it does with a key that is not FaceAuth's
 */
export async function confirmFaceAuth(
	argos: { faceAuth: Pick<Argos['faceAuth'], 'list'> },
	message: FaceAuthMessage,
	options: CallOptions = {},
): Promise<FaceAuthConfirmation> {
	const { authenticationId } = message;
	if (authenticationId === undefined) return { confirmed: false, reason: 'no-id' };
	const pages = argos.faceAuth.list({ authenticationId }, options).pages();
	const { value: page } = await pages.next();
	const authentication = page?.items.find((item) => item.authenticationId === authenticationId);
	if (authentication === undefined) return { confirmed: false, reason: 'not-found' };
	const { status, submissionId } = authentication;
	// A list may leave the submission out; then there is nothing that could differ.
	const sameSubmission = submissionId === undefined || submissionId === message.submissionId;
	if (status !== message.status || !sameSubmission) return { confirmed: false, reason: 'differs' };
	return { confirmed: true, id: `faceAuth:${authenticationId}:${status}`, authentication };
}
