import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { FormLink } from './link.ts';
import { textOf } from './link.ts';

/** Markup whose data has been escaped by hono's `html`. */
export type Markup = ReturnType<typeof html>;

export interface Page {
	title: string;
	content: Markup;
	/** For its colours. */
	link?: FormLink;
	status?: 200 | 400 | 403;
	/** Where the browser goes by itself, and after how many seconds. */
	next?: { url: string; seconds: number };
}

/** Sends one page of the simulated form: no script, nothing from elsewhere, and it says that it is a simulation. */
export async function sendPage(c: Context, page: Page): Promise<Response> {
	const { title, content, link, next, status = 200 } = page;
	const nonce = randomUUID();
	c.header(
		'content-security-policy',
		`default-src 'none'; style-src 'self' 'nonce-${nonce}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`,
	);
	c.header('x-content-type-options', 'nosniff');
	// With none at all, browsers would post its forms under the origin "null".
	c.header('referrer-policy', 'same-origin');
	c.header('cache-control', 'no-store');
	const colours = colourRules(link);
	return c.html(
		html`<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="color-scheme" content="light dark">
		${next && html`<meta http-equiv="refresh" content="${next.seconds};url=${next.url}">`}
		<title>${title} · simulated Liveform</title>
		<link rel="icon" href="/liveform/mark.svg" type="image/svg+xml">
		<link rel="stylesheet" href="/liveform/tokens.css">
		<link rel="stylesheet" href="/liveform/liveform.css">
		${colours && html`<style nonce="${nonce}">${colours}</style>`}
	</head>
	<body>
		<p class="notice"><b>Simulation.</b> This is the sandbox, not ARGOS. Enter made-up data only.</p>
		<main>${content}</main>
	</body>
</html>`,
		status,
	);
}

/** Which of the three steps the person is at. */
export function steps(current: 'Document' | 'Selfie' | 'Result'): Markup {
	const names = ['Document', 'Selfie', 'Result'];
	return html`<ol class="steps" aria-label="Steps">
		${names.map(
			(name, index) =>
				html`<li class="${index < names.indexOf(current) ? 'done' : ''}" ${name === current ? html`aria-current="step"` : ''}>
					${name}
				</li>`,
		)}
	</ol>`;
}

// Only plain colour numbers reach the style sheet.
function colourRules(link: FormLink | undefined): string | undefined {
	const colour = (name: string) => (link && textOf(link, name))?.match(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/i)?.[1];
	const [main, inner] = [colour('mainColor'), colour('innerColor')];
	if (!main && !inner) return undefined;
	return `:root{${main ? `--accent:#${main};` : ''}${inner ? `--accent-ink:#${inner};` : ''}}`;
}
