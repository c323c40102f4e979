const MARKUP = Symbol('markup');

/** Markup whose data has been escaped. Only {@link html} and {@link trusted} make it. */
export interface Markup {
	readonly [MARKUP]: string;
}

type Value = Markup | string | number | undefined | false | readonly Value[];

/** Markup from a template. Whatever is put into it is text, unless it is markup itself; `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
	return trusted(strings.reduce((text, part, index) => text + markupOf(values[index - 1]) + part));
}

/** For what this package itself has written, such as a style sheet. Never for data. */
export function trusted(text: string): Markup {
	return { [MARKUP]: text };
}

export function textOf(markup: Markup): string {
	return markup[MARKUP];
}

function markupOf(value: Value): string {
	if (value === undefined || value === false) return '';
	if (typeof value === 'string') return escaped(value);
	if (typeof value === 'number') return String(value);
	return MARKUP in value ? value[MARKUP] : value.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function escaped(text: string): string {
	return text.toWellFormed().replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
