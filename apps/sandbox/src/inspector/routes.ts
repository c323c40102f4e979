import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { guard } from '../control/guard.ts';
import type { Project } from '../project.ts';
import { amlReport } from '../report/aml-report.ts';
import { type PageFile, pageFile } from './page-files.ts';
import { switchManual } from './switch-manual.ts';

/**
 * The inspector: a page at `/` that shows and steers this sandbox through the control calls. For this machine
 * only, as those are. It loads nothing from anywhere else and runs no script that is not a file of its own.
 */
export function inspectorRoutes(project: Project): Hono {
	const app = new Hono();
	app.get('/', guard, strict, async (c) => send(c, await pageFile('index.html')));
	app.get('/inspector/switches.json', guard, strict, (c) => c.json({ switches: switchManual() }));
	app.get('/inspector/reports/:resourceId', guard, (c) => {
		const resourceId = c.req.param('resourceId');
		const record = project.store.findByResource(resourceId);
		if (!record) return c.text('There is no such AML match any more.', 404);
		const report = amlReport({ record, resourceId, madeAt: project.now() });
		return c.body(Readable.toWeb(report) as ReadableStream, 200, {
			'content-type': 'application/pdf',
			'content-disposition': 'inline; filename="report.pdf"',
		});
	});
	app.get('/inspector/*', guard, strict, async (c) =>
		send(c, await pageFile(c.req.path.replace('/inspector/', ''))),
	);
	return app;
}

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join('; ');

const strict: MiddlewareHandler = async (c, next) => {
	await next();
	c.header('content-security-policy', POLICY);
	c.header('x-content-type-options', 'nosniff');
	c.header('referrer-policy', 'no-referrer');
	c.header('cache-control', 'no-cache');
};

function send(c: Context, file: PageFile | undefined): Response {
	if (!file) return c.text('There is no such file of the inspector.', 404);
	return c.body(file.bytes, 200, { 'content-type': file.type });
}
