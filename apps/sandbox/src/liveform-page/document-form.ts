import { COUNTRIES, ID_TYPES } from '@argos/core';
import { html } from 'hono/html';
import { type Markup, steps } from './layout.ts';
import { type FormLink, listOf, textOf } from './link.ts';

interface FieldOptions {
	name: string;
	label: string;
	type?: string;
	value?: string | undefined;
	required?: boolean;
	autocomplete?: string;
}

/** First step: who the person is and what the document says. Works without script. */
export function documentForm({
	link,
	action,
	note,
}: {
	link: FormLink;
	action: string;
	note?: string;
}): Markup {
	const shows = shownFields(link);
	const country = textOf(link, 'selectedIssuingCountry');
	const idType = textOf(link, 'selectedIdType');
	return html`${steps('Document')}
<form class="card" method="post" action="${action}" enctype="multipart/form-data">
	<h1>Your document</h1>
	${note && html`<p class="bad" role="alert">${note}</p>`}
	<div class="grid">
		${country ? fixed('issuingCountry', country, 'Issued by') : choice('issuingCountry', 'Issued by', countries(link))}
		${idType ? fixed('idType', idType, 'Document') : choice('idType', 'Document', idTypes(link))}
	</div>
	${pictureField('idImage', 'Picture of the document')}
	<h2>As printed on it</h2>
	<div class="grid">
		${field({ name: 'fullName', label: 'Full name', required: true, autocomplete: 'name' })}
		${shows('birthDate') && field({ name: 'birthDate', label: 'Birth date', type: 'date', required: true })}
		${
			shows('gender') &&
			choice(
				'gender',
				'Gender',
				[
					['', 'Not said'],
					['female', 'Female'],
					['male', 'Male'],
				],
				false,
			)
		}
		${shows('nationality') && choice('nationality', 'Nationality', [['', 'Not said'], ...allCountries()], false)}
		${shows('documentNumber') && field({ name: 'documentNumber', label: 'Document number' })}
		${shows('expireDate') && field({ name: 'expireDate', label: 'Valid until', type: 'date' })}
	</div>
	<h2>How to reach you</h2>
	<div class="grid">
		${field({ name: 'email', label: 'E-mail', type: 'email', required: true, value: textOf(link, 'email'), autocomplete: 'email' })}
		${textOf(link, 'auxidField') === 'phoneNumber' && field({ name: 'phoneNumber', label: 'Phone number', type: 'tel', required: true })}
	</div>
	<p class="end"><button>Go on to the selfie</button></p>
</form>`;
}

export function field({
	name,
	label,
	type = 'text',
	value,
	required = false,
	autocomplete = 'off',
}: FieldOptions): Markup {
	return html`<div class="field"><label for="${name}">${label}</label>
		<input id="${name}" name="${name}" type="${type}" value="${value ?? ''}" autocomplete="${autocomplete}" ${required ? 'required' : ''}>
	</div>`;
}

export function choice(
	name: string,
	label: string,
	choices: [value: string, label: string][],
	required = true,
): Markup {
	return html`<div class="field"><label for="${name}">${label}</label>
		<select id="${name}" name="${name}" ${required ? 'required' : ''}>
			${required && choices.length > 1 ? html`<option value="">Choose</option>` : ''}
			${choices.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
		</select>
	</div>`;
}

/** A file, or the sandbox's own picture, so that nobody needs to show a real document. */
export function pictureField(name: string, label: string): Markup {
	return html`<fieldset>
		<legend>${label}</legend>
		<label class="check"><input type="radio" name="${name}From" value="sample" checked> Use the sample picture</label>
		<label class="check"><input type="radio" name="${name}From" value="file"> Use this file
			<input type="file" name="${name}" accept="image/jpeg,image/png" aria-label="File for: ${label}"></label>
	</fieldset>`;
}

function fixed(name: string, value: string, label: string): Markup {
	return html`<div class="field"><span>${label}</span><b>${value}</b><input type="hidden" name="${name}" value="${value}"></div>`;
}

function allCountries(): [string, string][] {
	return COUNTRIES.map(({ alpha3, name }) => [alpha3, name]);
}

function countries(link: FormLink): [string, string][] {
	const allowed = listOf(link, 'allowedCountries');
	return allowed ? allCountries().filter(([code]) => allowed.includes(code)) : allCountries();
}

function idTypes(link: FormLink): [string, string][] {
	const allowed = listOf(link, 'allowedIdTypes');
	const known = ID_TYPES.map(({ value, label }): [string, string] => [value, label]);
	// The list of codes is open (argos-api.md §10.1), so a link may name others.
	return allowed?.map((value) => known.find(([code]) => code === value) ?? [value, value]) ?? known;
}

// Which spelling of the names a link uses is not documented; both of ours are read.
function shownFields(link: FormLink): (name: string) => boolean {
	const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
	const allowed = listOf(link, 'allowedDocumentFields')?.map(plain);
	return (name) => !allowed || allowed.includes(plain(name));
}
