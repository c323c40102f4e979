import { encryptEcb } from '@argos/core';
import type { Context } from 'hono';
import type { Project } from '../project.ts';
import type { Refusal } from './refusal.ts';

/** A good answer, encrypted when the project encrypts (argos-api.md §3.3), or as `isSealed` says. */
export function answer(
	c: Context,
	project: Project,
	body: unknown,
	isSealed = project.encryption !== 'off',
): Response {
	return c.json(isSealed ? sealed(project, body) : body);
}

/** An application error. Whether these are encrypted is UNKNOWN: switch `encryptErrors`. */
export function refuse(
	c: Context,
	project: Project,
	{ status, body }: Refusal,
	isSealed = project.encryption !== 'off',
): Response {
	return c.json(isSealed && project.switches.encryptErrors ? sealed(project, body) : body, status);
}

function sealed({ cipherKey, switches }: Project, body: unknown): unknown {
	const base64 = encryptEcb(cipherKey, JSON.stringify(body));
	const data = switches.percentEncodeAnswers ? encodeURIComponent(base64) : base64;
	const envelope = { data, isEncrypted: true };
	return switches.answerNesting === 'body' ? envelope : { response: { body: envelope } };
}
