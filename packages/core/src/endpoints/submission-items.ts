import { promisedRecord, promisedRecords, promisedTexts } from '../model/promised.ts';
import { type Submission, submissionFromWire } from '../model/submission.ts';
import type { Page } from '../pagination/page.ts';

/** A page of a list. A list without `Items` is no list: taking it for an empty one would forget everybody. */
export function readPage(body: unknown): Page<Submission> {
	const { Items, nextpageKey } = promisedRecord(body);
	const items = promisedRecords(Items).map(submissionFromWire);
	if (nextpageKey === undefined || nextpageKey === null) return { items };
	const { id, created_at } = promisedTexts(nextpageKey, 'id', 'created_at');
	return { items, next: { id: String(id), createdAt: String(created_at) } };
}

/** The answer for one id: one element, or none. */
export function readItems(body: unknown): Submission[] {
	const answer = promisedRecord(body);
	// Public client code takes a missing `Items` for "not found"; an answer that says something else is not that.
	if (Object.keys(answer).length === 0) return [];
	return promisedRecords(answer.Items).map(submissionFromWire);
}
