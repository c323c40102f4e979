import { number, present, record, text } from './wire-values.ts';

/** A token of private mode. Source: argos-api.md §5.11 (the type of `expired` is not documented). */
export interface Token {
	tokenId: string;
	updatedAt?: string;
	/** As ARGOS tells it; a text or a flag. */
	expired?: unknown;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function tokenFromWire(value: unknown): Token {
	const wire = typeof value === 'string' ? { tokenId: value } : record(value);
	return {
		tokenId: text(wire.tokenId) ?? text(wire.token_id) ?? '',
		...present({ updatedAt: text(wire.updateTime), expired: wire.expired ?? undefined }),
		raw: wire,
	};
}

/** What became of a call with many tokens. Absent numbers were not told. */
export interface TokenSummary {
	submitted?: number;
	/** Created or overwritten. */
	processed?: number;
	deleted?: number;
	notFound?: number;
	failed?: number;
	/** In the whole pool, afterwards. */
	currentCount?: number;
	/** Ids that were not there; only from a deletion. */
	notFoundIds: string[];
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function tokenSummaryFromWire(body: unknown): TokenSummary {
	const wire = record(body);
	const summary = record(wire.summary);
	const { notFound } = record(wire.details);
	return {
		...present({
			submitted: number(summary.totalSubmitted),
			processed: number(summary.processed),
			deleted: number(summary.deleted),
			notFound: number(summary.notFound),
			failed: number(summary.failed),
			currentCount: number(summary.currentCount),
		}),
		notFoundIds: Array.isArray(notFound) ? notFound.flatMap((id) => text(id) ?? []) : [],
		raw: wire,
	};
}
