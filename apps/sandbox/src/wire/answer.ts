import { encryptEcb } from '@argos/core';
import type { Context } from 'hono';
import type { Project } from '../project.ts';
import type { Refusal } from './refusal.ts';

/** A good answer, encrypted when the project encrypts (argos-api.md §3.3). */
export function answer(c: Context, project: Project, body: unknown): Response {
	return c.json(project.encryption === 'off' ? body : sealed(project, body));
}

/** An application error. Whether these are encrypted is UNKNOWN: switch `encryptErrors`. */
export function refuse(c: Context, project: Project, { status, body }: Refusal): Response {
	const hidden = project.encryption !== 'off' && project.switches.encryptErrors;
	return c.json(hidden ? sealed(project, body) : body, status);
}

function sealed({ cipherKey, switches }: Project, body: unknown): unknown {
	const base64 = encryptEcb(cipherKey, JSON.stringify(body));
	const data = switches.percentEncodeAnswers ? encodeURIComponent(base64) : base64;
	const envelope = { data, isEncrypted: true };
	return switches.answerNesting === 'body' ? envelope : { response: { body: envelope } };
}
