import type { OpenName } from '../overrides.ts';

/** Whether a call may be repeated: freely, with the same effect, or never without looking first. */
export type Safety = 'read' | 'idempotent' | 'once';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `v2` is the generation of the old host, marked deprecated by the vendor. Source: argos-api.md §12. */
export type ApiVersion = 'v2' | 'v3';

/** Products have keys of their own, and ARGOS ID has a host of its own. Source: argos-api.md §1. */
export type Product = 'id-check' | 'face-auth' | 'argos-id';

/**
 * One call of the ARGOS API, as data. The request corridor (`request.ts`) is the only code that walks it.
 */
export interface Endpoint<Input, Output> {
	/** Stable name such as `submissions.migrate`; the key under which a path can be overridden. */
	id: string;
	/** Title for messages, such as `Migrate submission`. */
	title: string;
	method: Method;
	/** Path below the base URL, which ends in the version. `{worklistId}` stands for the input of that name. */
	path: string;
	/** Default: `id-check`. */
	product?: Product;
	/** Which generations have it. Default: v3 only. */
	versions?: readonly ApiVersion[];
	safety: Safety;
	/** Where the input goes: query string, JSON body, multipart form, or urlencoded form. */
	input: 'query' | 'json' | 'multipart' | 'urlencoded';
	/**
	 * Whether the documents say that Secure Data Transmission covers this call's JSON body (§3.2).
	 * Forms are never encrypted: no document says that they can be.
	 */
	encryption?: 'documented' | 'unknown';
	/**
	 * Our name of each input → the vendor's name. Inputs that are not listed are not sent. A dot leads into a
	 * nested object. Names that the documents leave open come from the client's options.
	 */
	parameters: Readonly<Record<keyof Input & string, Parameter>>;
	/** Sent with every call of this endpoint, by the vendor's names. */
	constants?: Readonly<Record<string, string>>;
	answer: JsonAnswer<Output> | FileAnswer;
	/** What to do when ARGOS refuses the call without a code that says more. */
	refusedAdvice?: string;
	/** Section of argos-api.md. */
	source: string;
}

/** Where an input goes: the vendor's name, a name that the documents leave open, or a picture of a form. */
export type Parameter = string | OpenName | PictureParameter | PathParameter;

/** Stands in the path. */
export interface PathParameter {
	path: true;
}

/** A picture, checked before it is sent. */
export interface PictureParameter {
	picture: string;
	as: 'file' | 'base64-text';
}

/** The answer is JSON; `read` checks its shape and gives our model. Throws when the shape is not the documented one. */
export interface JsonAnswer<Output> {
	type: 'json';
	read: (body: unknown) => Output;
}

/** The answer is a file, handed on as it streams in. */
export interface FileAnswer {
	type: 'file';
	/** What it must be; anything else is refused while it comes in. */
	kind: 'pdf' | 'image';
	/** Whether the body is the file itself or its Base64 text. Default: the file itself. */
	encoding?: 'base64';
	/** Without its extension. */
	fileName: string;
}
