import { html } from 'hono/html';
import type { Case } from '../case.ts';
import { type Markup, steps } from './layout.ts';

const WORDS: Record<Case['status'], [title: string, text: string]> = {
	approved: ['You are verified', 'Everything went well.'],
	pending: ['We look at it', 'A person looks at your documents; you hear from us.'],
	rejected: ['Not verified', 'The verification did not succeed.'],
	incomplete: ['Not finished', 'The verification was left before its end.'],
};

/** Last step: how it ended, and the way back. */
export function resultPage({ record, next }: { record: Case; next: string | undefined }): Markup {
	const { status, submissionId, comments, commentCodes } = record;
	const [title, text] = WORDS[status];
	return html`${steps('Result')}
<section class="card centred">
	<p class="result ${status}" aria-hidden="true"></p>
	<h1>${title}</h1>
	<p>${text}</p>
	${status === 'rejected' && html`<p>${comments[0]} <code>${commentCodes[0]}</code></p>`}
	<dl><dt>Status</dt><dd id="status">${status}</dd><dt>Submission</dt><dd id="submission"><code>${submissionId}</code></dd></dl>
	${
		next === undefined
			? html`<p class="dim">You can close this page. The switch liveformReturnUrl sends people on from here.</p>`
			: html`<p><a class="button" href="${next}">OK</a></p><p class="dim">You go on by yourself after five seconds.</p>`
	}
</section>`;
}
