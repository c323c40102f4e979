import { isRecord } from '../model/wire-values.ts';
import { quotable } from './documented-sentences.ts';

/** What an error answer says, whichever of the documented shapes it has. */
export interface ErrorAnswer {
	/** An identifier such as `invalid_format`; sentences never count as codes. */
	code?: string;
	/** The vendor's sentence. May echo input, so it is redacted before anyone sees it. */
	sentence?: string;
	/** The parameter named by `invalid_parameter` and `invalid_format`. */
	field?: string;
	traceId?: string;
}

/**
 * Reads the six documented shapes of error answers, and the gateway's `{"message"}`.
 * Source: argos-api.md §2.2 (gateway, wrapper INFERRED), §2.5 (application errors).
 */
export function parseErrorAnswer(body: unknown): ErrorAnswer {
	if (!isRecord(body)) return {};
	const nested = isRecord(body.error) ? body.error : {};
	const spoken = [body.errorCode, body.code, nested.code].find(isText);
	// The gateway's authorizer writes a capital M where the gateway itself does not.
	const message = [body.message, body.errorMessage, body.Message, nested.message, body.error].find(isText);
	const code = spoken !== undefined && isIdentifier(spoken) ? spoken : undefined;
	const sentence = message ?? (code === undefined ? spoken : undefined);
	const field = /^invalid (?:parameter|format): \$?\{?([\w.]+)\}?$/i.exec(sentence ?? '')?.[1];
	return {
		...(code !== undefined && { code }),
		...(sentence !== undefined && { sentence }),
		...(field !== undefined && { field }),
		...(isText(body.traceId) && UUID.test(body.traceId) && { traceId: body.traceId }),
	};
}

/**
 * Whether an answer under a good status is a refusal all the same: documented shapes carry a status of their own
 * (`statusCode`, §2.5), and what stands behind the gateway may fail without it. `message` alone counts when the
 * documents have it for a refusal.
 */
export function saysRefused(body: unknown): boolean {
	if (!isRecord(body)) return false;
	const { errorCode, errorMessage, statusCode } = body;
	if (errorCode !== undefined || errorMessage !== undefined) return true;
	if (typeof statusCode === 'number' && statusCode >= 400) return true;
	return quotable(parseErrorAnswer(body).sentence, undefined) !== undefined;
}

/** The documented form of a trace id; anything else could be somebody's number. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

// Every documented code has an underscore. A lone word could be a name.
function isIdentifier(text: string): boolean {
	return /^[A-Za-z]+(?:_[A-Za-z]+)+$/.test(text);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
