/** Whether a call may be repeated: freely, with the same effect, or never without looking first. */
export type Safety = 'read' | 'idempotent' | 'once';

/**
 * One call of the ARGOS API, as data. The request corridor (`request.ts`) is the only code that walks it.
 */
export interface Endpoint<Input, Output> {
	/** Title for messages, such as `Migrate submission`. */
	title: string;
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Path below the base URL, which ends in the version. */
	path: string;
	safety: Safety;
	/** Where the input goes. */
	input: 'query' | 'body';
	/** Our name of each input → the vendor's name. Inputs that are not listed are not sent. */
	parameters: Readonly<Record<keyof Input & string, string>>;
	answer: JsonAnswer<Output> | FileAnswer;
	/** What to do when ARGOS refuses the call without a code that says more. */
	refusedAdvice?: string;
	/** Section of argos-api.md. */
	source: string;
}

/** The answer is JSON; `read` checks its shape and gives our model. Throws when the shape is not the documented one. */
export interface JsonAnswer<Output> {
	type: 'json';
	read: (body: unknown) => Output;
}

/** The answer is a file, handed on as it streams in. */
export interface FileAnswer {
	type: 'file';
	mediaType: string;
	fileName: string;
}
