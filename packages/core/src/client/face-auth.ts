import {
	deleteFaceAuth,
	downloadFace,
	type FaceAuthCursor,
	type ListFaceAuthInput,
	listFaceAuth,
	type VerifyFaceInput,
	verifyFace,
} from '../endpoints/face-auth.ts';
import type { RemoteFile } from '../file.ts';
import type { FaceAuthentication } from '../model/face-authentication.ts';
import { type Paged, paginate } from '../pagination/paginate.ts';
import type { CallOptions } from '../request.ts';
import { assertFilters, assertIds, type Caller } from './caller.ts';
import { DEFAULT_PAGE_SIZE } from './submissions.ts';

export type FaceAuthFilter = Pick<ListFaceAuthInput, 'authenticationId' | 'startDate' | 'endDate'>;

export interface FaceAuthListOptions extends CallOptions {
	/** Items per call, at most 2,000. Default 200. */
	pageSize?: number | undefined;
	/** Goes on where an earlier walk stopped. */
	cursor?: FaceAuthCursor | undefined;
}

/** The FaceAuth add-on; its key is `faceAuth.apiKey` of the client's options. §6 */
export interface FaceAuthApi {
	/** Compares a face; a rejected one is a result. A lost answer is an error with `outcome: 'unknown'`. */
	verify(input: VerifyFaceInput, options?: CallOptions): Promise<FaceAuthentication>;
	list(filter?: FaceAuthFilter, options?: FaceAuthListOptions): Paged<FaceAuthentication, FaceAuthCursor>;
	/** The picture of one authentication. */
	image(authenticationId: string, options?: CallOptions): Promise<RemoteFile>;
	/** Erases it; id, status and time stay. */
	delete(authenticationId: string, options?: CallOptions): Promise<void>;
}

export function faceAuthApi({ call, download }: Caller): FaceAuthApi {
	return {
		async verify(input, options) {
			assertIds(verifyFace.title, { submissionId: input.submissionId });
			return call(verifyFace, input, options);
		},
		list(filter = {}, { pageSize = DEFAULT_PAGE_SIZE, cursor, signal } = {}) {
			assertFilters(listFaceAuth.title, { authenticationId: filter.authenticationId });
			return paginate({
				operation: listFaceAuth.title,
				from: cursor,
				fetchPage: (at) =>
					call(
						listFaceAuth,
						{
							...filter,
							count: pageSize,
							cursorId: at?.authenticationId,
							cursorCreatedAt: at?.createdAt,
						},
						{ signal },
					),
			});
		},
		async image(authenticationId, options) {
			assertIds(downloadFace.title, { authenticationId });
			return download(downloadFace, { authenticationId }, options);
		},
		async delete(authenticationId, options) {
			assertIds(deleteFaceAuth.title, { authenticationId });
			return call(deleteFaceAuth, { authenticationId }, options);
		},
	};
}
