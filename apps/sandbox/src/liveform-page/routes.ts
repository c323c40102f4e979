import { type Context, Hono, type MiddlewareHandler } from 'hono';
import type { Case } from '../case.ts';
import { beginCase } from '../cases/begin-case.ts';
import { callerIp } from '../gateway/caller.ts';
import { readForm } from '../gateway/read-form.ts';
import { pageFile } from '../inspector/page-files.ts';
import { holdBack } from '../magic/hold-back.ts';
import { magicOf } from '../magic/magic-of.ts';
import { type Project, timestamp } from '../project.ts';
import { attachedProjection } from '../projection/attached-projection.ts';
import { checkStart, tokenOf } from './check-start.ts';
import { documentForm } from './document-form.ts';
import { sendError } from './error-page.ts';
import { finish } from './finish.ts';
import { injectionRoutes, isInjection } from './injection.ts';
import { keepPicture } from './keep-picture.ts';
import { sendPage } from './layout.ts';
import { type FormLink, readLink, textOf } from './link.ts';
import { pageError } from './page-error.ts';
import { readDocument } from './read-document.ts';
import { readPicture } from './read-picture.ts';
import { resultPage } from './result-page.ts';
import { returnUrl } from './return-url.ts';
import { selfieForm } from './selfie-form.ts';

const RETURN_AFTER_S = 5;
const STYLES = ['tokens.css', 'liveform.css', 'mark.svg'];

/**
 * The simulated Liveform (argos-api.md §9): this host stands in for `form.argosidentity.com`. The link's query
 * string goes along from step to step, so nothing is kept between them but the case itself.
 */
export function liveformRoutes(project: Project): Hono {
	const app = new Hono();
	for (const name of STYLES) {
		app.get(`/liveform/${name}`, async (c) => {
			const file = await pageFile(name);
			return file ? c.body(file.bytes, 200, { 'content-type': file.type }) : c.notFound();
		});
	}
	app.use('/liveform/*', sameOrigin);
	app.get('/error-page/expired-start-valid-until', (c) => sendError(c, pageError('expiredStart')));

	app.get('/liveform', async (c) => {
		const read = readLink(project, c.req.query());
		if ('error' in read) return sendError(c, read.error);
		const { link } = read;
		if (isInjection(link)) return c.redirect(`/liveform/injection${queryOf(c)}`);
		const error = checkStart(project, link);
		if (error?.code === 'PV-40018') return c.redirect('/error-page/expired-start-valid-until');
		if (error) return sendError(c, error);
		const tokenId = tokenOf(link);
		if (tokenId !== undefined) project.store.linkTokens.use(tokenId, timestamp(project));
		const action = `/liveform/document${queryOf(c)}`;
		return sendPage(c, { title: 'Your document', link, content: documentForm({ link, action }) });
	});

	app.post('/liveform/document', async (c) => {
		const read = readLink(project, c.req.query());
		if ('error' in read) return sendError(c, read.error);
		const { link } = read;
		const error = checkStart(project, link);
		if (error) return sendError(c, error);
		const form = await readForm(c, project.switches.maxBodyBytes);
		const picture = typeof form === 'string' ? undefined : await readPicture(form, 'idImage');
		if (typeof form === 'string' || !picture) return sendError(c, pageError('picture'));
		const document = readDocument(form, { link, ip: callerIp(c) });
		if ('note' in document) {
			const action = `/liveform/document${queryOf(c)}`;
			const content = documentForm({ link, action, note: document.note });
			return sendPage(c, { title: 'Your document', link, status: 400, content });
		}
		const projectionId = attachedProjection(project, {
			projectionId: textOf(link, 'projectionId'),
			projectionName: textOf(link, 'projectionName'),
		});
		const hidden = projectionId === undefined ? {} : { projectionId };
		const { submissionId } = keepPicture(project, beginCase(project, { ...document.beginning, ...hidden }), {
			type: 'idImage',
			picture,
		});
		return c.redirect(`/liveform/cases/${submissionId}/selfie${queryOf(c)}`, 303);
	});

	app.get('/liveform/cases/:id/selfie', (c) =>
		withCase(c, ({ record, link }) => {
			const last = record.attempts.at(-1);
			const note = last && `That did not work (${last.retryMsg}). Please try again.`;
			const action = `/liveform/cases/${record.submissionId}/selfie${queryOf(c)}`;
			return sendPage(c, { title: 'Your face', link, content: selfieForm({ action, note }) });
		}),
	);

	app.post('/liveform/cases/:id/selfie', async (c) => {
		// The case is looked at only when all has come: it may be decided or deleted in the meantime.
		const form = await readForm(c, project.switches.maxBodyBytes);
		const picture = typeof form === 'string' ? undefined : await readPicture(form, 'selfieImage');
		return withCase(c, async ({ record, link }) => {
			if (typeof form === 'string' || !picture) return sendError(c, pageError('picture'));
			const { submissionId } = record;
			const shown = keepPicture(project, record, { type: 'selfieImage', picture });
			const ended = finish(project, { record: shown, link, form });
			const isRetry = mustTryAgain(ended);
			if (!isRetry) await holdBack(project, magicOf(record.email).slowMs);
			const next = isRetry ? 'selfie' : 'result';
			return c.redirect(`/liveform/cases/${submissionId}/${next}${queryOf(c)}`, 303);
		});
	});

	app.get('/liveform/cases/:id/result', (c) => {
		const read = readLink(project, c.req.query());
		const record = project.store.find(c.req.param('id'));
		if ('error' in read) return sendError(c, read.error);
		if (!record || record.deletedAt !== undefined) return sendError(c, pageError('step'));
		const url = returnUrl(project, record);
		return sendPage(c, {
			title: 'Result',
			link: read.link,
			content: resultPage({ record, next: url }),
			...(url !== undefined && { next: { url, seconds: RETURN_AFTER_S } }),
		});
	});

	app.route('/', injectionRoutes(project));
	return app;

	/** The case that the selfie belongs to, as long as it is open. */
	async function withCase(
		c: Context,
		work: (open: { record: Case; link: FormLink }) => Promise<Response>,
	): Promise<Response> {
		const read = readLink(project, c.req.query());
		if ('error' in read) return sendError(c, read.error);
		const record = project.store.find(c.req.param('id') ?? '');
		if (record?.status !== 'incomplete' || record.deletedAt !== undefined)
			return sendError(c, pageError('step'));
		return work({ record, link: read.link });
	}
}

function mustTryAgain({ status, attempts }: Case): boolean {
	return status === 'incomplete' && attempts.at(-1)?.retryMsg !== undefined;
}

function queryOf(c: Context): string {
	return new URL(c.req.url).search;
}

// Forms of other web pages shall make no cases here.
const sameOrigin: MiddlewareHandler = async (c, next) => {
	const origin = c.req.header('origin');
	if (c.req.method === 'POST' && origin !== undefined && origin !== `http://${c.req.header('host')}`) {
		return c.text('This form takes no answer from another web page.', 403);
	}
	return next();
};
