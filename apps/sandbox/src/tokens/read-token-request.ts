import type { Context } from 'hono';
import { readBody } from '../gateway/read-body.ts';
import type { Project } from '../project.ts';
import { clearText } from '../wire/clear-text.ts';
import { jsonObject } from '../wire/json-object.ts';
import { detailedRefusal, type Refusal } from '../wire/refusal.ts';

type Read = { fields: Record<string, unknown> } | { refusal: Refusal } | 'too-large';

/** The first checks of a call that changes tokens: payload, then project (argos-api.md §5.10). */
export async function readTokenRequest(c: Context, project: Project): Promise<Read> {
	const body = await readBody(c, project.switches.maxBodyBytes);
	if (body === undefined) return 'too-large';
	const fields = jsonObject(clearText(project, body));
	if (!fields) {
		const refusal = detailedRefusal({ errorCode: 'invalid_payload', errorMessage: 'Invalid payload.' });
		return { refusal };
	}
	const refusal = missingProject(project);
	return refusal ? { refusal } : { fields };
}

/** The project's own state, for the calls that answer errors with `errorMessage`. */
export function missingProject({ switches }: Project): Refusal | undefined {
	if (switches.project === 'active') return undefined;
	return detailedRefusal({ errorCode: 'invalid_project', errorMessage: 'Invalid project.' });
}

export const TOKENS_FAILED: Refusal = detailedRefusal({
	status: 500,
	errorCode: 'internal_server_error',
	errorMessage: 'Internal server error.',
});
