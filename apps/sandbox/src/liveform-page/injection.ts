import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Case } from '../case.ts';
import { saveCase } from '../cases/save-case.ts';
import { formText, readForm } from '../gateway/read-form.ts';
import { type Project, timestamp } from '../project.ts';
import { choice, field } from './document-form.ts';
import { sendError } from './error-page.ts';
import { type Markup, sendPage } from './layout.ts';
import { type FormLink, readLink, textOf } from './link.ts';
import { pageError } from './page-error.ts';

const ADDRESS = [
	'address_street',
	'address_city',
	'address_state',
	'address_zipcode',
	'address_country',
] as const;

/** Values of `failCode` that the documents print; the second is the vendor's spelling (argos-api.md §8.3). */
const FAIL_CODES = ['distanceChecks_ipGeo', 'blackliskCountries'];

/** A link with `action=addveri` asks a known applicant for more: the address (argos-api.md §9). */
export function isInjection(link: FormLink): boolean {
	return textOf(link, 'action') === 'addveri';
}

export function injectionRoutes(project: Project): Hono {
	const app = new Hono();
	app.get('/liveform/injection', (c) => {
		const found = findCase(project, c.req.query());
		if ('error' in found) return sendError(c, found.error);
		const action = `/liveform/injection${new URL(c.req.url).search}`;
		return sendPage(c, { title: 'Your address', link: found.link, content: addressForm(action) });
	});
	app.post('/liveform/injection', async (c) => {
		const form = await readForm(c, project.switches.maxBodyBytes);
		const found = findCase(project, c.req.query());
		if ('error' in found) return sendError(c, found.error);
		if (typeof form === 'string') return sendError(c, pageError('step'));
		const failCode = formText(form, 'failCode');
		inject(project, { ...found, form, failCode });
		const content = html`<section class="card centred">
			<h1>${failCode ? 'The address was not taken' : 'Thank you'}</h1>
			<p>${failCode ? html`<code>${failCode}</code>` : 'Your address was added.'}</p>
		</section>`;
		return sendPage(c, { title: 'Your address', link: found.link, content });
	});
	return app;
}

type Found = { link: FormLink; record: Case };

function findCase(
	project: Project,
	query: Record<string, string>,
): Found | { error: ReturnType<typeof pageError> } {
	const read = readLink(project, query);
	if ('error' in read) return read;
	const sid = textOf(read.link, 'sid');
	if (sid === undefined) return { error: pageError('sidMissing') };
	const record = project.store.find(sid);
	if (!record || record.deletedAt !== undefined) return { error: pageError('sid') };
	return { link: read.link, record };
}

function inject(
	project: Project,
	{ record, link, form, failCode }: Found & { form: FormData; failCode: string | undefined },
): void {
	const { submissionId } = record;
	const userid = record.userid ?? textOf(link, 'userid');
	if (failCode) {
		project.emit({ trigger: 'injectionFail', submissionId, details: { process: 'address', failCode } });
		return;
	}
	const entered = ADDRESS.map((name) => [name, formText(form, name)]).filter(
		([, value]) => value !== undefined,
	);
	saveCase(project, {
		...record,
		...(userid !== undefined && { userid }),
		applicant: { ...record.applicant, ...Object.fromEntries(entered) },
		updatedAt: timestamp(project),
	});
	project.emit({ trigger: 'injection', submissionId, details: { process: 'address' } });
}

function addressForm(action: string): Markup {
	return html`<form class="card" method="post" action="${action}">
	<h1>Your address</h1>
	<div class="grid">
		${field({ name: 'address_street', label: 'Street and number', required: true })}
		${field({ name: 'address_zipcode', label: 'Postal code' })}
		${field({ name: 'address_city', label: 'City', required: true })}
		${field({ name: 'address_state', label: 'State' })}
		${field({ name: 'address_country', label: 'Country (three letters)' })}
	</div>
	<fieldset class="testers">
		<legend>For testers</legend>
		${choice('failCode', 'End as', [['', 'Done'], ...FAIL_CODES.map((code): [string, string] => [code, `Failed: ${code}`])], false)}
	</fieldset>
	<p class="end"><button>Send</button></p>
</form>`;
}
