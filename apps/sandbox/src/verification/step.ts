import type { Context } from 'hono';
import { gatewayError } from '../gateway/gateway-error.ts';
import { readForm } from '../gateway/read-form.ts';
import type { Project } from '../project.ts';
import type { Version } from '../routes/route-group.ts';
import { refuse } from '../wire/answer.ts';
import { sealsUndocumented } from '../wire/undocumented.ts';
import { type Sentence, stepRefusal } from './refusals.ts';

/** What one call of a step works with. */
export interface Step {
	project: Project;
	version: Version;
	form: FormData;
}

/** What stops a step: a documented sentence, or a body or picture that is too large. */
export type Stop = { sentence: Sentence } | 'too-large';

/** Reads the form of a step, lets `run` make the answer, and puts what stops it into the documented words. */
export async function withForm(
	c: Context,
	{ project, version }: Omit<Step, 'form'>,
	run: (step: Step) => Promise<Response | Stop>,
): Promise<Response> {
	const form = await readForm(c, project.switches.maxBodyBytes);
	const result =
		form === 'too-large' || form === 'unreadable' ? unread(form) : await run({ project, version, form });
	if (result instanceof Response) return result;
	if (result === 'too-large') return gatewayError(c, project, 'Request Entity Too Large');
	return refuse(project, stepRefusal(project, result.sentence), sealsUndocumented(project));
}

function unread(form: 'too-large' | 'unreadable'): Stop {
	return form === 'too-large' ? form : { sentence: 'failed to parse the input data' };
}

/** A picture that cannot be taken; one that is too large can be the gateway's business: `stepFileTooLarge`. */
export function badPicture(
	{ switches }: Project,
	{ why, sentence }: { why: 'invalid' | 'too-large'; sentence: Sentence },
): Stop {
	return why === 'too-large' && switches.stepFileTooLarge === 'gateway' ? 'too-large' : { sentence };
}
