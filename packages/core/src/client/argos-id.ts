import { type ConsentCursor, getConsent, listConsents } from '../endpoints/verified-info.ts';
import { ArgosError } from '../errors/argos-error.ts';
import type { Consent } from '../model/consent.ts';
import { type Paged, paginate } from '../pagination/paginate.ts';
import type { CallOptions } from '../request.ts';
import { assertFilters, assertIds, type Caller } from './caller.ts';
import { DEFAULT_PAGE_SIZE } from './submissions.ts';

export interface ConsentListOptions extends CallOptions {
	/** Items per call, at most 2,000. Default 200. */
	pageSize?: number | undefined;
	/** Goes on where an earlier walk stopped. */
	cursor?: ConsentCursor | undefined;
}

/** The ARGOS ID product: data that people let you read. §11 */
export interface ArgosIdApi {
	/** One consent with its data. Throws `not-found` when there is none with this id. */
	consent(consentId: string, options?: CallOptions): Promise<Consent>;
	/** All consents, or those of one ARGOS ID. */
	list(
		filter?: { argosId?: string | undefined },
		options?: ConsentListOptions,
	): Paged<Consent, ConsentCursor>;
}

export function argosIdApi({ call }: Caller): ArgosIdApi {
	return {
		async consent(consentId, options) {
			assertIds(getConsent.title, { consentId });
			const found = await call(getConsent, { consentId }, options);
			if (found?.consentId === consentId) return found;
			const summary = 'ARGOS has no consent with this id in this project.';
			throw new ArgosError({ kind: 'not-found', operation: getConsent.title, summary, secrets: [consentId] });
		},
		list(filter = {}, { pageSize = DEFAULT_PAGE_SIZE, cursor, signal } = {}) {
			assertFilters(listConsents.title, { argosId: filter.argosId });
			return paginate({
				operation: listConsents.title,
				from: cursor,
				fetchPage: (at) =>
					call(
						listConsents,
						{ ...filter, count: pageSize, cursorId: at?.id, cursorAuthedAt: at?.authedAt },
						{ signal },
					),
			});
		},
	};
}
