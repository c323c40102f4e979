import { ArgosError } from '../errors/argos-error.ts';
import type { Page, PageCursor } from './page.ts';

/** A list that can be walked item by item or page by page, stopped, and resumed elsewhere. */
export interface Paged<Item, Cursor = PageCursor> extends AsyncIterable<Item> {
	pages(): AsyncGenerator<Page<Item, Cursor>, void, undefined>;
	/** Where the page after the last fully read one starts; `undefined` before the first and after the last page. */
	readonly cursor: Cursor | undefined;
}

/**
 * Walks pages through an injected call. Parallel `next()` calls queue up, as generators do.
 * @throws {ArgosError} `protocol` when a cursor comes back twice: going on would loop for ever
 */
export function paginate<Item, Cursor extends object = PageCursor>(options: {
	operation: string;
	from?: Cursor | undefined;
	fetchPage: (cursor: Cursor | undefined) => Promise<Page<Item, Cursor>>;
}): Paged<Item, Cursor> {
	let cursor = options.from;

	async function* pages(): AsyncGenerator<Page<Item, Cursor>, void, undefined> {
		const seen = new Set<string>();
		for (;;) {
			if (cursor) seen.add(keyOf(cursor));
			const page = await options.fetchPage(cursor);
			if (page.next && seen.has(keyOf(page.next))) {
				throw new ArgosError({
					kind: 'protocol',
					operation: options.operation,
					summary: 'ARGOS answered the same page position twice, so the list would never end.',
					advice: 'Try again; if it stays, narrow the dates and tell ARGOS.',
				});
			}
			yield page;
			cursor = page.next;
			if (!page.next) return;
		}
	}

	async function* items(): AsyncGenerator<Item, void, undefined> {
		for await (const page of pages()) {
			// Not `yield*`, which waits several turns for every item.
			for (const item of page.items) yield item;
		}
	}

	return {
		pages,
		[Symbol.asyncIterator]: items,
		get cursor() {
			return cursor;
		},
	};
}

function keyOf(cursor: object): string {
	return JSON.stringify(Object.entries(cursor).sort(([a], [b]) => (a < b ? -1 : 1)));
}
