import { type Context, Hono } from 'hono';
import { IMAGE_TYPES, STATUSES } from '../case.ts';
import { deleteCase } from '../cases/delete-case.ts';
import { pictureOf } from '../cases/pictures.ts';
import { pictureType } from '../images/picture-type.ts';
import { MAGIC_TAGS } from '../magic/table.ts';
import type { Project } from '../project.ts';
import { runDue } from '../scheduled/run-due.ts';
import { decide } from './decide.ts';
import { detailsOf } from './details.ts';
import { oneOf, wholeLimit } from './fields.ts';
import { jsonBody } from './json-body.ts';
import { overviewOf } from './overview.ts';
import { readDecision } from './read-input.ts';

export const SUBMISSION_CALLS = {
	'GET /_sandbox/submissions':
		'all cases at a glance, newest first; filters: status, redFlag=true|false, search, limit, before={id}',
	'GET /_sandbox/submissions/{id}': 'everything about one case',
	'GET /_sandbox/submissions/{id}/images/{type}': 'one of its pictures',
	'DELETE /_sandbox/submissions/{id}': 'delete a case as the project’s administrator',
	'POST /_sandbox/submissions/{id}/decide':
		'{"status":"approved|rejected|pending","comment","commentCode","redFlag":{"matches":1,"riskLevel":"High"},"delayMs"}',
	'GET /_sandbox/magic': 'what an applicant’s e-mail address can ask for',
};

/** Control calls about single cases. */
export function submissionControls(project: Project): Hono {
	const app = new Hono();
	const { store } = project;
	app.use('/submissions/*', async (_c, next) => {
		runDue(project);
		await next();
	});
	app.get('/magic', (c) =>
		c.json({ tags: MAGIC_TAGS.map(({ tag, example, meaning }) => ({ tag, example, meaning })) }),
	);
	app.get('/submissions', (c) => {
		const { status, redFlag, limit, search, before } = c.req.query();
		const found = store.list({
			status: status === undefined ? undefined : oneOf('status', status, STATUSES),
			redFlag: redFlag === undefined ? undefined : oneOf('redFlag', redFlag, ['true', 'false']) === 'true',
			limit: limit === undefined ? 1000 : wholeLimit(limit),
			search: search || undefined,
			after: before ? cursorOf(project, before) : undefined,
			newestFirst: true,
		});
		return c.json({ submissions: found.map(overviewOf) });
	});
	app.get('/submissions/:id', (c) => {
		const details = detailsOf(project, c.req.param('id'));
		return details ? c.json(details) : unknownCase(c);
	});
	app.get('/submissions/:id/images/:type', (c) => {
		const type = IMAGE_TYPES.find((known) => known === c.req.param('type'));
		const record = store.find(c.req.param('id'));
		const bytes = type && record && pictureOf(project, record, type);
		if (!bytes) return c.json({ error: 'There is no such picture.' }, 404);
		return c.body(new Uint8Array(bytes), 200, {
			'content-type': pictureType(bytes) ?? 'application/octet-stream',
			'x-content-type-options': 'nosniff',
		});
	});
	app.delete('/submissions/:id', (c) => {
		const record = store.find(c.req.param('id'));
		if (!record || record.deletedAt !== undefined) return unknownCase(c);
		deleteCase(project, record, project.admin);
		return c.json({ deleted: record.submissionId });
	});
	app.post('/submissions/:id/decide', async (c) => {
		const overview = decide(project, c.req.param('id'), readDecision(await jsonBody(c)));
		return overview ? c.json(overview) : unknownCase(c);
	});
	return app;
}

function cursorOf({ store }: Project, submissionId: string): { createdAt: string; submissionId: string } {
	const record = store.find(submissionId);
	if (!record) throw new RangeError('"before" must be the id of a submission.');
	return { createdAt: record.createdAt, submissionId };
}

function unknownCase(c: Context): Response {
	return c.json({ error: 'There is no such submission. GET /_sandbox/submissions lists them.' }, 404);
}
