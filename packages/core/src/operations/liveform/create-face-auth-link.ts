import { faceAuthLink } from '../../liveform/face-auth-link.ts';
import { assertInput } from '../check-input.ts';
import { customField, SUBMISSION_ID, USER_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { LIVEFORM } from '../resources.ts';
import { FORM_URL, LANGUAGE, LINK_OUTPUT, type Link, PROJECT_ID } from './fields.ts';

export interface CreateFaceAuthLinkInput {
	projectId: string;
	submissionId: string;
	authUserId?: string | undefined;
	authCf1?: string | undefined;
	authCf2?: string | undefined;
	authCf3?: string | undefined;
	token?: string | undefined;
	lang?: string | undefined;
	formUrl?: string | undefined;
}

/** Source: argos-api.md §6 (URL method). These links are always encrypted, with the FaceAuth project's key. */
export const createFaceAuthLinkOperation: ObjectOperation<CreateFaceAuthLinkInput, Link> = {
	id: 'liveform.createFaceAuthLink',
	resource: LIVEFORM,
	verb: { value: 'createFaceAuthLink', label: 'Create FaceAuth Link' },
	summary: 'Makes a link with which a verified person shows their face again. Nothing is sent to ARGOS.',
	kind: 'read',
	output: 'object',
	fields: {
		projectId: { ...PROJECT_ID, help: 'The pid of the FaceAuth project.' },
		submissionId: { ...SUBMISSION_ID, help: 'The approved submission whose face is compared.' },
		authUserId: { ...USER_ID, advanced: true },
		authCf1: customField(1),
		authCf2: customField(2),
		authCf3: customField(3),
		token: {
			type: 'text',
			label: 'Token',
			help: 'A FaceAuth token; these are not the tokens of private mode.',
			example: 'face-0001',
			advanced: true,
		},
		lang: LANGUAGE,
		formUrl: { ...FORM_URL, example: 'https://form.argosidentity.com/face-auth' },
	},
	outputFields: LINK_OUTPUT,
	sample: { url: 'https://form.argosidentity.com/face-auth?pid=project0001&encrypted=...' },
	async run(argos, { formUrl, ...input }) {
		assertInput('Create FaceAuth link', this.fields, { formUrl, ...input });
		const { faceAuthKey: key, deriveKey } = argos.secrets();
		const encryption = { mode: 'aes-256-ecb' as const, key, deriveKey };
		return { url: faceAuthLink({ ...input, baseUrl: formUrl, encryption }) };
	},
};
