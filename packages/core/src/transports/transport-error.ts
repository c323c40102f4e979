const BRAND = Symbol.for('argos.transport-error');

/** Why no whole answer came back: nobody listened, the line broke, time ran out, or the caller gave up. */
export type TransportFault = 'unreachable' | 'broken' | 'timeout' | 'aborted';

/** What every transport throws. It carries no request, so it carries no key. */
export class TransportError extends Error {
	override readonly name = 'TransportError';
	readonly fault: TransportFault;
	/** A system code such as `ECONNREFUSED`, when there is one. */
	readonly code: string | undefined;

	constructor(fault: TransportFault, code?: string) {
		super(code ? `${fault} (${code})` : fault);
		Object.defineProperty(this, BRAND, { value: true });
		this.fault = fault;
		this.code = code;
	}
}

export function isTransportError(error: unknown): error is TransportError {
	return error instanceof Error && BRAND in error;
}

// Codes of a connection that never stood, so that the request cannot have arrived.
const NEVER_CONNECTED = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'UND_ERR_CONNECT_TIMEOUT',
	'CERT_HAS_EXPIRED',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * Sorts any HTTP library's failure: looks for a system code on the error and along its causes.
 * Shared by all transports, so that every host says the same about the same fault.
 */
export function transportErrorFrom(error: unknown): TransportError {
	if (isTransportError(error)) return error;
	let code: string | undefined;
	let stood = false;
	for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		if (at.name === 'AbortError') return new TransportError('aborted');
		if (at.name === 'TimeoutError') return new TransportError('timeout');
		if (!('code' in at) || typeof at.code !== 'string') continue;
		code = at.code;
		// A network that goes away ends a standing connection with the codes of one that never stood.
		stood = 'syscall' in at && (at.syscall === 'read' || at.syscall === 'write');
	}
	if (code === 'ETIMEDOUT' || code === 'ECONNABORTED' || code === 'UND_ERR_HEADERS_TIMEOUT') {
		return new TransportError('timeout', code);
	}
	const never = code !== undefined && NEVER_CONNECTED.has(code) && !stood;
	return new TransportError(never ? 'unreachable' : 'broken', code);
}
