import { ADVICE, type ArgosErrorKind, isPassing } from './kinds.ts';
import { redact } from './redact.ts';

// Each plugin bundles its own copy of this class, so `instanceof` would fail between copies.
const BRAND = Symbol.for('argos.error');

/** One thing that is wrong with the input: the field and why. Never holds the value. */
export interface FieldIssue {
	/** The field as the caller wrote it, such as `birthDate`. */
	field: string;
	/** A sentence without the value, such as `must be a date, written YYYY-MM-DD`. */
	reason: string;
}

export interface ArgosErrorOptions {
	kind: ArgosErrorKind;
	/** What happened, as one sentence with its full stop. */
	summary: string;
	/** What to do next. Default: the advice for the kind. */
	advice?: string | undefined;
	/** Title of the call or operation, such as `Migrate submission`. */
	operation?: string | undefined;
	/** HTTP status of the answer, when there was one. */
	status?: number | undefined;
	/** The vendor's own code, such as `invalid_format`. */
	code?: string | undefined;
	/** The field that the vendor names. */
	field?: string | undefined;
	/** Everything that is wrong with the input, when it was refused before sending. */
	issues?: readonly FieldIssue[] | undefined;
	/** How long the server asks to wait, in milliseconds. */
	retryAfterMs?: number | undefined;
	/** `unknown`: the call may have taken effect although no good answer came back. */
	outcome?: 'not-applied' | 'unknown' | undefined;
	/** Whether doing it twice is as good as once, so that an unknown outcome is no hindrance. */
	repeatable?: boolean | undefined;
	/** The vendor's number for this call, to tell ARGOS when asking for help. */
	traceId?: string | undefined;
	/** Texts that must not appear: the API key and the applicant's values of this call. */
	secrets?: readonly string[] | undefined;
}

/**
 * The one error of this library. Its texts are redacted when it is made: no API key, no applicant data.
 * It has no `cause`: the errors of HTTP libraries carry requests, and requests carry keys.
 */
export class ArgosError extends Error {
	override readonly name = 'ArgosError';
	readonly kind: ArgosErrorKind;
	readonly summary: string;
	readonly advice: string;
	readonly operation: string | undefined;
	readonly status: number | undefined;
	readonly code: string | undefined;
	readonly field: string | undefined;
	readonly issues: readonly FieldIssue[];
	readonly retryAfterMs: number | undefined;
	/** The vendor's number for this call, to tell ARGOS when asking for help. Only some answers have one. §2.5 */
	readonly traceId: string | undefined;
	readonly outcome: 'not-applied' | 'unknown';
	/** Whether the same call may succeed later. False when doing it twice could do it twice: look first. */
	readonly retryable: boolean;

	constructor(options: ArgosErrorOptions) {
		const clean = (text: string) => redact(text, options.secrets ?? []);
		const summary = clean(options.summary);
		const advice = clean(options.advice ?? ADVICE[options.kind]);
		super(`${options.operation ? `${options.operation}: ` : ''}${summary} ${advice}`.trim());
		Object.defineProperty(this, BRAND, { value: true });
		this.kind = options.kind;
		this.summary = summary;
		this.advice = advice;
		this.operation = options.operation;
		this.status = options.status;
		this.code = options.code === undefined ? undefined : clean(options.code);
		this.field = options.field;
		this.issues = options.issues ?? [];
		this.retryAfterMs = options.retryAfterMs;
		this.traceId = options.traceId;
		this.outcome = options.outcome ?? 'not-applied';
		this.retryable = isPassing(this.kind) && (this.outcome === 'not-applied' || options.repeatable === true);
	}

	/** What machines get: everything but the stack. */
	toJSON(): Record<string, unknown> {
		const { kind, message, operation, status, code, field, issues } = this;
		const { retryable, retryAfterMs, traceId, outcome } = this;
		return {
			kind,
			message,
			operation,
			status,
			code,
			field,
			issues,
			retryable,
			retryAfterMs,
			traceId,
			outcome,
		};
	}
}

/** Recognises an ArgosError from any copy of this library. */
export function isArgosError(error: unknown): error is ArgosError {
	return error instanceof Error && BRAND in error;
}
