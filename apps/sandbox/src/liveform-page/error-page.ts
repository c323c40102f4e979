import type { Context } from 'hono';
import { html } from 'hono/html';
import { sendPage } from './layout.ts';
import type { PageError } from './page-error.ts';

/** A plain page that says what is wrong with the link; no webhook, no case. */
export function sendError(c: Context, { code, title, text }: PageError): Promise<Response> {
	return sendPage(c, {
		title,
		status: 400,
		content: html`<section class="card centred">
			<p class="code">${code}</p>
			<h1>${title}</h1>
			<p>${text}</p>
		</section>`,
	});
}
