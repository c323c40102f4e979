/** An error answer of the application behind the gateway: an HTTP status and the JSON body as documented. */
export interface Refusal {
	status: 400 | 404;
	body: Record<string, unknown>;
}

/** The shape of most endpoints: `{"errorCode","message"}` with status 400 (argos-api.md §2.5). */
export function refusal(errorCode: string, message: string): Refusal {
	return { status: 400, body: { errorCode, message } };
}
