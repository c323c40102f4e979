import type { Transport, WireResponse } from '@argos/core';

/** What the last answer looked like on the wire, before anybody made sense of it. */
export interface Witnessed {
	response: WireResponse;
	/** Milliseconds from the question to the answer. */
	took: number;
	/** Local time in between, as milliseconds since 1970. */
	at: number;
}

/** A transport that remembers what came back. */
export function witness(transport: Transport): { transport: Transport; last(): Witnessed | undefined } {
	let last: Witnessed | undefined;
	return {
		transport: async (request, context) => {
			const before = performance.now();
			const begun = Date.now();
			const response = await transport(request, context);
			const took = performance.now() - before;
			last = { response, took, at: begun + took / 2 };
			return response;
		},
		last: () => last,
	};
}
