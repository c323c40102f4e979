import type { Method, Safety } from '../endpoints/endpoint.ts';

/** An HTTP request as data. Nothing above a transport knows HTTP libraries. */
export interface WireRequest {
	method: Method;
	/** Absolute URL with its query string. */
	url: string;
	headers: Readonly<Record<string, string>>;
	/** Uploads are streams: a transport that cannot send one reads it whole with `wholeRequestBody`. */
	body?: string | Uint8Array | RequestStream;
}

/** A body that is read while it is sent. A further try of a safe call reads it from the beginning. */
export interface RequestStream {
	/** In bytes, exactly; to be sent as `Content-Length`. */
	size: number;
	stream(): AsyncIterable<Uint8Array>;
}

/** How a transport may treat a request. */
export interface TransportContext {
	signal?: AbortSignal | undefined;
	policy: {
		/** `read` and `idempotent` may be tried again; `once` must never be re-sent. */
		safety: Safety;
		/** `stream`: hand the body over as it arrives. `bytes`: read it whole. */
		answer: 'bytes' | 'stream';
	};
}

export interface WireResponse {
	status: number;
	/** Names in lower case. */
	headers: Readonly<Record<string, string>>;
	/** A stream only when the policy asked for one and the status is 2xx. */
	body: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * Carries one request over HTTP and gives back whatever was answered, errors included.
 * It does not follow redirects: another host must never see the API key.
 * @throws {TransportError} when no whole answer came back
 */
export type Transport = (request: WireRequest, context: TransportContext) => Promise<WireResponse>;
