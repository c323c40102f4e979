import type { AnyOperation } from './catalogue.ts';

/** n8n writes single sentences without full stop. */
export function described(text: string): string {
	return text.includes('. ') ? text : text.replace(/\.$/, '');
}

/** Sentence case without articles, such as `Get many submissions` or `Download AML report`. */
export function actionText({ verb, resource, output }: AnyOperation): string {
	const [first = '', ...rest] = verb.label.split(' ');
	const thing = lower(resource.label);
	const words =
		output === 'list' ? [first, ...rest.map(lower), `${thing}s`] : [first, thing, ...rest.map(lower)];
	return words.join(' ');
}

function lower(word: string): string {
	return word === word.toUpperCase() ? word : word.toLowerCase();
}

/** Menus are in alphabetical order. */
export function byName<T extends { name: string }>(options: readonly T[]): T[] {
	return [...options].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
