import { type Consent, consentFromWire } from '../model/consent.ts';
import { promisedPosition, promisedRecords } from '../model/promised.ts';
import { isRecord, record, text } from '../model/wire-values.ts';
import type { Page } from '../pagination/page.ts';
import type { Endpoint } from './endpoint.ts';

/** Where the next page of consents starts. */
export interface ConsentCursor {
	id: string;
	authedAt: string;
}

export interface ListConsentsInput {
	argosId?: string | undefined;
	/** At most 2,000, which is also the vendor's default. */
	count?: number | undefined;
	cursorId?: string | undefined;
	cursorAuthedAt?: string | undefined;
}

/** A page of consents: all, or those of one ARGOS ID. Source: argos-api.md §11. */
export const listConsents: Endpoint<ListConsentsInput, Page<Consent, ConsentCursor>> = {
	id: 'argosId.list',
	title: 'List consents',
	method: 'GET',
	path: '/verifiedinfo',
	product: 'argos-id',
	safety: 'read',
	input: 'query',
	parameters: {
		argosId: 'argos_id',
		count: 'count',
		cursorId: 'nextpage_id',
		cursorAuthedAt: 'nextpage_date',
	},
	answer: { type: 'json', read: readList },
	source: '§11',
};

/** One consent with its verified data. Source: argos-api.md §11. */
export const getConsent: Endpoint<{ consentId: string }, Consent | undefined> = {
	...listConsents,
	id: 'argosId.consent',
	title: 'Get consent',
	parameters: { consentId: 'consent_id' },
	answer: { type: 'json', read: readOne },
};

function readList(body: unknown): Page<Consent, ConsentCursor> {
	const answer = record(body);
	const items = promisedRecords(Array.isArray(body) ? body : (answer.Items ?? answer.items));
	const position = promisedPosition(answer.nextpageKey, 'id', 'authed_at');
	return {
		items: items.map(consentFromWire),
		...(position && { next: { id: position.id, authedAt: position.time } }),
	};
}

/** One item, bare or as the only one of a list: the page does not print its frame. */
function readOne(body: unknown): Consent | undefined {
	if (isRecord(body) && text(body.consent_id) !== undefined) return consentFromWire(body);
	return readList(body).items[0];
}
