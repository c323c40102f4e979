import { deriveKeySha256 } from '@argos/core';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Case } from '../case.ts';
import { authenticate } from '../face-auth/authenticate.ts';
import { FAIL_CODES } from '../face-auth/fail-codes.ts';
import { formText, readForm } from '../gateway/read-form.ts';
import type { Project } from '../project.ts';
import type { FaceAuthentication } from '../store/face-authentications.ts';
import { withoutAbsent } from '../wire/without-absent.ts';
import { choice, pictureField } from './document-form.ts';
import { sendError } from './error-page.ts';
import { type Markup, sendPage } from './layout.ts';
import { type FormLink, readLink, textOf } from './link.ts';
import { type PageError, pageError } from './page-error.ts';
import { readPicture } from './read-picture.ts';

/** The FaceAuth page (argos-api.md §6, URL method): a known, approved person shows their face again. */
export function faceAuthPageRoutes(project: Project): Hono {
	const app = new Hono();
	app.get('/face-auth', (c) => {
		const found = findCase(project, c.req.query());
		if ('error' in found) return sendError(c, found.error);
		const action = `/liveform/face-auth${new URL(c.req.url).search}`;
		return sendPage(c, { title: 'Your face', link: found.link, content: faceForm(action) });
	});
	app.post('/liveform/face-auth', async (c) => {
		const found = findCase(project, c.req.query());
		if ('error' in found) return sendError(c, found.error);
		const form = await readForm(c, project.switches.maxBodyBytes);
		const picture = typeof form === 'string' ? undefined : await readPicture(form, 'selfieImage');
		if (typeof form === 'string' || !picture) return sendError(c, pageError('picture'));
		const record = verify(project, { ...found, picture, failCode: formText(form, 'failCode') });
		const isGood = record.status === 'approved';
		const content = html`<section class="card centred">
			<p class="result ${record.status}" aria-hidden="true"></p>
			<h1>${isGood ? 'It is you' : 'Not recognised'}</h1>
			<dl><dt>Authentication</dt><dd><code>${record.authenticationId}</code></dd></dl>
		</section>`;
		return sendPage(c, { title: 'Your face', link: found.link, content });
	});
	return app;
}

type Found = { link: FormLink; record: Case };

function findCase(project: Project, query: Record<string, string>): Found | { error: PageError } {
	const { faceAuthLinkText } = project.switches;
	const plaintexts = faceAuthLinkText === 'both' ? ['json', 'query'] : [faceAuthLinkText];
	const read = readLink(project, query, { key: deriveKeySha256(project.faceAuthKey), plaintexts });
	if ('error' in read) return read;
	// Only the encrypted form is documented.
	if (!query.encrypted) return { error: pageError('encrypted') };
	const sid = textOf(read.link, 'sid');
	if (sid === undefined) return { error: pageError('sidMissing') };
	const record = project.store.find(sid);
	if (record?.status !== 'approved' || record.deletedAt !== undefined) return { error: pageError('sid') };
	return { link: read.link, record };
}

function verify(
	project: Project,
	{
		link,
		record: { submissionId },
		picture,
		failCode,
	}: Found & { picture: Uint8Array | 'sample'; failCode: string | undefined },
): FaceAuthentication {
	return authenticate(project, {
		submissionId,
		failCodes: failCode ? [failCode] : [],
		...(picture !== 'sample' && { picture }),
		...withoutAbsent({
			userId: textOf(link, 'authUserId'),
			cf1: textOf(link, 'authCf1'),
			cf2: textOf(link, 'authCf2'),
			cf3: textOf(link, 'authCf3'),
			tokenId: textOf(link, 'token'),
		}),
	});
}

function faceForm(action: string): Markup {
	const choices = FAIL_CODES.map((code): [string, string] => [code, `Rejected: ${code}`]);
	return html`<form class="card" method="post" action="${action}" enctype="multipart/form-data">
	<h1>Show your face</h1>
	${pictureField('selfieImage', 'Picture')}
	<fieldset class="testers">
		<legend>For testers</legend>
		${choice('failCode', 'End as', [['', 'Approved'], ...choices], false)}
	</fieldset>
	<p class="end"><button>Send</button></p>
</form>`;
}
