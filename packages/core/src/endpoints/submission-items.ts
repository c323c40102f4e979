import * as z from 'zod/mini';
import { type Submission, submissionFromWire } from '../model/submission.ts';
import { isRecord } from '../model/wire-values.ts';
import type { Page } from '../pagination/page.ts';

// A record schema would copy every submission of a long list.
const Items = z.array(z.custom<Record<string, unknown>>(isRecord));

const List = z.looseObject({
	Items,
	nextpageKey: z.nullish(z.looseObject({ id: z.string(), created_at: z.string() })),
});

// Public client code takes a missing `Items` for "not found"; an answer that says something else is not that.
const One = z.union([z.looseObject({ Items }), z.strictObject({})]);

/** A page of a list. A list without `Items` is no list: taking it for an empty one would forget everybody. */
export function readPage(body: unknown): Page<Submission> {
	const { Items: items, nextpageKey } = List.parse(body);
	return {
		items: items.map(submissionFromWire),
		...(nextpageKey && { next: { id: nextpageKey.id, createdAt: nextpageKey.created_at } }),
	};
}

/** The answer for one id: one element, or none. */
export function readItems(body: unknown): Submission[] {
	const one = One.parse(body);
	return 'Items' in one && one.Items ? one.Items.map(submissionFromWire) : [];
}
