/** What goes wrong. All but `latency` end the call; several latencies add up. */
export type Fault =
	/** An answer of the gateway instead of the endpoint's: 500, 502 or any other status from 400 to 599. */
	| { kind: 'status'; status: number; message?: string }
	/** A real delay before anything else happens, in milliseconds: fixed, or between two bounds. */
	| { kind: 'latency'; minMs: number; maxMs: number }
	/** The connection breaks and nothing was done. */
	| { kind: 'drop-before-commit' }
	/** The connection breaks after everything was done: the caller cannot know. */
	| { kind: 'drop-after-commit' }
	/** Fewer bytes than `Content-Length` says, then the connection breaks. */
	| { kind: 'truncated-body' }
	/** A whole answer, whose body is not JSON because its end is missing. */
	| { kind: 'malformed-json' }
	/** Too many calls. What ARGOS answers then is UNKNOWN; the status is 429 unless said otherwise. */
	| { kind: 'throttle'; status: number; retryAfter: RetryAfter; seconds: number; body: ThrottleBody };

export const FAULT_KINDS = [
	'status',
	'latency',
	'drop-before-commit',
	'drop-after-commit',
	'truncated-body',
	'malformed-json',
	'throttle',
] as const satisfies Fault['kind'][];

export const RETRY_AFTER = ['none', 'seconds', 'date'] as const;
export type RetryAfter = (typeof RETRY_AFTER)[number];

export const THROTTLE_BODIES = ['message', 'text', 'empty'] as const;
export type ThrottleBody = (typeof THROTTLE_BODIES)[number];

/** Which calls a fault looks at. Left out: all. */
export interface FaultMatch {
	method?: string;
	/** The beginning of a path such as `/v3/submission`, or with `*` the whole of it: `/v3/submission/*`. */
	path?: string;
}

/** Which of these calls it befalls. Left out: each one. All that is given must agree. */
export interface FaultWhen {
	/** The first so many are spared. */
	after?: number;
	/** Each n-th of the rest. */
	every?: number;
	/** A share from 0 to 1 of the rest; the same `seed` gives the same ones. */
	probability?: number;
	/** Default 1. */
	seed?: number;
	/** At most so many times. */
	times?: number;
}

export interface FaultRule {
	match: FaultMatch;
	fault: Fault;
	when: FaultWhen;
}
