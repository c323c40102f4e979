/** In which form the body of a call was encrypted; `clear` when it was not (argos-api.md §3.2). */
export type EnvelopeForm = 'clear' | 'percent-encoded' | 'base64' | 'data' | 'body';

/** One call to the API. Nothing in it tells of a person, unless the switch `logBodies` is on. */
export interface LoggedRequest {
	/** Counted up from 1. */
	id: number;
	/** The sandbox's time, ISO 8601. */
	at: string;
	method: string;
	path: string;
	/** Values that could tell of a person are `***`. */
	query: Record<string, string>;
	/** Absent when the connection was dropped before an answer. */
	status?: number;
	/** Real milliseconds. */
	durationMs: number;
	/** The kinds of the faults that befell it. */
	fault?: string;
	/** Whether its body came encrypted. */
	encrypted: boolean;
	/** Absent when there was no body, or a form. */
	envelope?: EnvelopeForm;
	/** In clear; only with the switch `logBodies`. */
	body?: string;
	/** In clear; only with the switch `logBodies`. */
	answer?: string;
}

export interface RequestLog {
	add(request: Omit<LoggedRequest, 'id'>): LoggedRequest;
	/** Newest first; `after`: only those with a greater id. */
	latest(filter: { limit: number; after: number }): LoggedRequest[];
	clear(): void;
}

export const MOST_REQUESTS = 1000;

/** The last {@link MOST_REQUESTS} calls, in memory. */
export function createRequestLog(): RequestLog {
	const ring: LoggedRequest[] = [];
	let lastId = 0;
	return {
		add: (request) => {
			lastId += 1;
			const logged = { id: lastId, ...request };
			ring[(lastId - 1) % MOST_REQUESTS] = logged;
			return logged;
		},
		latest: ({ limit, after }) =>
			ring
				.filter(({ id }) => id > after)
				.sort((left, right) => right.id - left.id)
				.slice(0, limit),
		clear: () => {
			// Ids go on, so that a reader who asks for later ones misses none.
			ring.length = 0;
		},
	};
}
