import { decryptEcb } from '@argos/core';
import type { Context, MiddlewareHandler } from 'hono';
import { applyFault } from '../faults/apply.ts';
import { sentBody } from '../gateway/read-body.ts';
import { type Project, timestamp } from '../project.ts';
import { clearText } from '../wire/clear-text.ts';
import { jsonObject } from '../wire/json-object.ts';
import { envelopeForm } from './envelope-form.ts';
import type { LoggedRequest } from './request-log.ts';
import { shownPath, shownQuery } from './shown-query.ts';

const LONGEST_BODY = 16_384;

/** What stands before the whole API: the faults that are switched on, and the log of all calls. */
export function traffic(project: Project): MiddlewareHandler {
	return async (c, next) => {
		const { method, path } = c.req;
		const started = performance.now();
		const hit = project.faults.hit({ method, path });
		if (hit) replaceAnswer(c, await applyFault({ c, next, project }, hit));
		else await next();
		const isDropped = hit?.fault?.kind === 'drop-before-commit' || hit?.fault?.kind === 'drop-after-commit';
		const logged = project.requests.add({
			at: timestamp(project),
			method,
			path: shownPath(path),
			query: shownQuery(c.req.url),
			...(!isDropped && { status: c.res.status }),
			durationMs: Math.round((performance.now() - started) * 10) / 10,
			...(hit && { fault: hit.names.join(', ') }),
			...bodyFacts(c, project),
			...(project.switches.logBodies && (await bodies(c, project))),
		});
		project.changed('request', String(logged.id));
	};
}

// Hono would mix the headers of the answer that was there into the new one.
function replaceAnswer(c: Context, answer: Response | undefined): void {
	if (!answer) return;
	c.res = undefined;
	c.res = answer;
}

function bodyFacts(c: Context, { encryption }: Project): Pick<LoggedRequest, 'encrypted' | 'envelope'> {
	const body = sentBody(c);
	if (!body) return { encrypted: false };
	const envelope = encryption === 'off' ? 'clear' : envelopeForm(body);
	return { encrypted: envelope !== 'clear', envelope };
}

async function bodies(c: Context, project: Project): Promise<Pick<LoggedRequest, 'body' | 'answer'>> {
	const body = sentBody(c);
	const isJson = c.res.headers.get('content-type')?.includes('json');
	const answer = isJson ? opened(project, await c.res.clone().text()) : undefined;
	return {
		...(body && { body: (clearText(project, body) ?? body).slice(0, LONGEST_BODY) }),
		...(answer && { answer: answer.slice(0, LONGEST_BODY) }),
	};
}

function opened(project: Project, text: string): string {
	const { data, isEncrypted } = jsonObject(text) ?? {};
	if (project.encryption === 'off' || isEncrypted !== true || typeof data !== 'string') return text;
	return decryptEcb(project.cipherKey, data);
}
