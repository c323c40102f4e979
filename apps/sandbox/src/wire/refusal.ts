/** An error answer of the application behind the gateway: an HTTP status and the JSON body as documented. */
export interface Refusal {
	status: 400 | 404 | 405 | 409 | 500;
	body: Record<string, unknown>;
}

/** The shape of most endpoints: `{"errorCode","message"}` with status 400 (argos-api.md §2.5). */
export function refusal(errorCode: string, message: string): Refusal {
	return { status: 400, body: { errorCode, message } };
}

/** The shape of tokens and of ongoing monitoring: `{"errorCode","errorMessage","details"?}` (argos-api.md §2.5). */
export function detailedRefusal({
	status = 400,
	...body
}: {
	status?: 400 | 500;
	errorCode: string;
	errorMessage: string;
	details?: unknown;
}): Refusal {
	return { status, body };
}
