import { type FaceAuthentication, faceAuthenticationFromWire } from '../model/face-authentication.ts';
import { promisedPosition, promisedRecords, promisedTexts } from '../model/promised.ts';
import { record, text } from '../model/wire-values.ts';
import type { Page } from '../pagination/page.ts';
import type { UploadSource } from '../upload/upload-source.ts';
import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

export interface VerifyFaceInput {
	/** An approved case of the ID check project. */
	submissionId: string;
	/** 960 x 720 pixels are advised. */
	faceImage: UploadSource;
	userId?: string | undefined;
	cf1?: string | undefined;
	cf2?: string | undefined;
	cf3?: string | undefined;
}

/** Where the next page of authentications starts. */
export interface FaceAuthCursor {
	authenticationId: string;
	createdAt: string;
}

export interface ListFaceAuthInput {
	authenticationId?: string | undefined;
	/** `YYYY-MM-DD`, together with `endDate`. */
	startDate?: string | undefined;
	/** `YYYY-MM-DD`, together with `startDate`. */
	endDate?: string | undefined;
	/** 1 to 2,000 */
	count?: number | undefined;
	cursorId?: string | undefined;
	cursorCreatedAt?: string | undefined;
}

const PATH = '/faceauth';

/**
 * Compares a face with an approved case. A rejected face is a result, not an error. There is no active liveness
 * check in this call. Source: argos-api.md §6.
 */
export const verifyFace: Endpoint<VerifyFaceInput, FaceAuthentication> = {
	id: 'faceAuth.verify',
	title: 'Verify face',
	method: 'POST',
	path: PATH,
	product: 'face-auth',
	safety: 'once',
	input: 'multipart',
	parameters: {
		submissionId: 'submissionId',
		userId: 'userId',
		cf1: 'cf1',
		cf2: 'cf2',
		cf3: 'cf3',
		faceImage: { picture: 'faceImage', as: 'file' },
	},
	answer: {
		type: 'json',
		read: (body) => faceAuthenticationFromWire(promisedTexts(body, 'authentication_id', 'auth_status')),
	},
	source: '§6',
};

/** A page of authentications, of either generation of the answer. Source: argos-api.md §6. */
export const listFaceAuth: Endpoint<ListFaceAuthInput, Page<FaceAuthentication, FaceAuthCursor>> = {
	id: 'faceAuth.list',
	title: 'List face authentications',
	method: 'GET',
	path: PATH,
	product: 'face-auth',
	safety: 'read',
	input: 'query',
	parameters: {
		authenticationId: 'authId',
		startDate: 'startDate',
		endDate: 'endDate',
		count: 'count',
		cursorId: 'nextKey_id',
		cursorCreatedAt: 'nextKey_date',
	},
	answer: { type: 'json', read: readList },
	source: '§6',
};

/** The face of one authentication; comes as Base64 text. Source: argos-api.md §6. */
export const downloadFace: Endpoint<{ authenticationId: string }, never> = {
	id: 'faceAuth.image',
	title: 'Download face',
	method: 'GET',
	path: `${PATH}/image`,
	product: 'face-auth',
	safety: 'read',
	input: 'query',
	parameters: { authenticationId: 'authId' },
	answer: { type: 'file', kind: 'image', encoding: 'base64', fileName: 'face' },
	source: '§6',
};

/** Erases an authentication; id, status and time stay. Source: argos-api.md §6. */
export const deleteFaceAuth: Endpoint<{ authenticationId: string }, undefined> = {
	id: 'faceAuth.delete',
	title: 'Delete face authentication',
	method: 'DELETE',
	path: PATH,
	product: 'face-auth',
	safety: 'idempotent',
	input: 'query',
	parameters: { authenticationId: 'authId' },
	answer: { type: 'json', read: readSuccess },
	refusedAdvice: 'Check the id. An earlier try whose answer was lost may have done it already.',
	source: '§6',
};

/**
 * Old: a bare array of authentications. New: `[{faceAuth_projectId, data: [...]}]`. Where `nextPage_key` stands
 * is not printed, so it is looked for beside the list and in its elements.
 */
function readList(body: unknown): Page<FaceAuthentication, FaceAuthCursor> {
	const top = record(body);
	const project = text(top.faceAuth_projectId);
	const list = promisedRecords(Array.isArray(body) ? body : (top.data ?? top.Items ?? top.items));
	const items = list.flatMap((element) => {
		if (Array.isArray(element.data)) {
			const projectId = text(element.faceAuth_projectId);
			return promisedRecords(element.data).map((wire) => readAuthentication(wire, projectId));
		}
		const frame = element.faceAuth_projectId !== undefined || element.nextPage_key !== undefined;
		return frame && element.auth_id === undefined ? [] : [readAuthentication(element, project)];
	});
	const keys = [top, ...list].map((place) => place.nextPage_key);
	const position = keys.map((key) => promisedPosition(key, 'authId', 'createTime')).find(Boolean);
	return {
		items,
		...(position && { next: { authenticationId: position.id, createdAt: position.time } }),
	};
}

function readAuthentication(
	wire: Record<string, unknown>,
	projectId: string | undefined,
): FaceAuthentication {
	const authentication = faceAuthenticationFromWire(wire, projectId);
	if (authentication.authenticationId === '') throw new TypeError('An id is promised.');
	return authentication;
}
