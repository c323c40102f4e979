import { encryptEcb } from '@argos/core';
import { WholeAnswer } from '../gateway/whole-answer.ts';
import type { Project } from '../project.ts';
import type { Refusal } from './refusal.ts';

/** A good answer, encrypted when the project encrypts (argos-api.md §3.3), or as `isSealed` says. */
export function answer(project: Project, body: unknown, isSealed = project.encryption !== 'off'): Response {
	return new WholeAnswer(JSON.stringify(isSealed ? sealed(project, body) : body));
}

/** An application error. Whether these are encrypted is UNKNOWN: switch `encryptErrors`. */
export function refuse(
	project: Project,
	{ status, body }: Refusal,
	isSealed = project.encryption !== 'off',
): Response {
	const shown = isSealed && project.switches.encryptErrors ? sealed(project, body) : body;
	return new WholeAnswer(JSON.stringify(shown), status);
}

function sealed({ cipherKey, switches }: Project, body: unknown): unknown {
	const base64 = encryptEcb(cipherKey, JSON.stringify(body));
	const data = switches.percentEncodeAnswers ? encodeURIComponent(base64) : base64;
	const envelope = { data, isEncrypted: true };
	return switches.answerNesting === 'body' ? envelope : { response: { body: envelope } };
}
