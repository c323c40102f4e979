import { TransportError, transportErrorFrom } from './transport-error.ts';

/** Sorts undici's failures; what only undici says is known here. */
export function undiciFault(error: unknown): TransportError {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	if (code === 'UND_ERR_BODY_TIMEOUT') return new TransportError('timeout', code);
	if (code === 'UND_ERR_ABORTED') return new TransportError('aborted');
	return transportErrorFrom(error);
}
