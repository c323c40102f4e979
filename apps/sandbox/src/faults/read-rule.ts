import { objectWith, oneOf, wholeNumber } from '../control/fields.ts';
import { FAULT_KINDS, type Fault, type FaultRule, RETRY_AFTER, THROTTLE_BODIES } from './fault.ts';

type Fields = Record<string, unknown>;

/** A rule as a person writes it; see the manual. */
export interface FaultRuleInput {
	match?: { method?: string; path?: string };
	fault:
		| (typeof FAULT_KINDS)[number]
		| { status: number; message?: string }
		| { latency: number | { min: number; max: number } }
		| { throttle: { status?: number; retryAfter?: string; seconds?: number; body?: string } };
	when?: { every?: number; probability?: number; seed?: number; times?: number; after?: number };
}

const LONGEST_MS = 600_000;
const MOST = 1_000_000_000;
const SIMPLE = ['drop-before-commit', 'drop-after-commit', 'truncated-body', 'malformed-json'] as const;

/** @throws {RangeError} in words for the person who wrote the rule */
export function readRule(input: unknown): FaultRule {
	const { match, fault, when } = objectWith(input, ['match', 'fault', 'when'], 'A fault rule');
	return { match: readMatch(match), fault: readFault(fault), when: readWhen(when) };
}

function readMatch(input: unknown): FaultRule['match'] {
	const { method, path } = objectWith(input ?? {}, ['method', 'path'], '"match"');
	if (method !== undefined && (typeof method !== 'string' || !/^[A-Za-z]+$/.test(method))) {
		throw new RangeError('"match.method" must be a method such as "POST".');
	}
	if (path !== undefined && (typeof path !== 'string' || !path.startsWith('/'))) {
		throw new RangeError('"match.path" must begin with "/", such as "/v3/submission" or "/v3/*".');
	}
	return {
		...(method !== undefined && { method: method.toUpperCase() }),
		...(path !== undefined && { path }),
	};
}

function readFault(input: unknown): Fault {
	if (typeof input === 'string') return readFault({ [input]: {} });
	const fields = objectWith(input, [...FAULT_KINDS, 'message'], '"fault"');
	const kind = FAULT_KINDS.find((name) => name in fields);
	const others = Object.keys(fields).filter((name) => name !== kind);
	if (!kind || others.some((name) => kind !== 'status' || name !== 'message')) {
		throw new RangeError(`"fault" must be one of ${FAULT_KINDS.join(', ')}.`);
	}
	switch (kind) {
		case 'status':
			return readStatus(fields);
		case 'latency':
			return readLatency(fields.latency);
		case 'throttle':
			return readThrottle(fields.throttle);
		default:
			return { kind: SIMPLE.find((name) => name === kind) ?? 'drop-before-commit' };
	}
}

function readStatus({ status, message }: Fields): Fault {
	if (message !== undefined && typeof message !== 'string')
		throw new RangeError('"fault.message" must be a text.');
	return {
		kind: 'status',
		status: wholeNumber({ name: 'fault.status', value: status, from: 400, to: 599 }),
		...(message !== undefined && { message }),
	};
}

function readLatency(input: unknown): Fault {
	const { min, max } =
		typeof input === 'number'
			? { min: input, max: input }
			: objectWith(input, ['min', 'max'], '"fault.latency"');
	const minMs = wholeNumber({ name: 'fault.latency.min', value: min, from: 0, to: LONGEST_MS });
	return {
		kind: 'latency',
		minMs,
		maxMs: wholeNumber({ name: 'fault.latency.max', value: max, from: minMs, to: LONGEST_MS }),
	};
}

function readThrottle(input: unknown): Fault {
	const names = ['status', 'retryAfter', 'seconds', 'body'];
	const {
		status = 429,
		retryAfter = 'none',
		seconds = 1,
		body = 'message',
	} = objectWith(input, names, '"fault.throttle"');
	return {
		kind: 'throttle',
		status: wholeNumber({ name: 'fault.throttle.status', value: status, from: 400, to: 599 }),
		retryAfter: oneOf('fault.throttle.retryAfter', retryAfter, RETRY_AFTER),
		seconds: wholeNumber({ name: 'fault.throttle.seconds', value: seconds, from: 0, to: MOST }),
		body: oneOf('fault.throttle.body', body, THROTTLE_BODIES),
	};
}

function readWhen(input: unknown): FaultRule['when'] {
	const fields = objectWith(input ?? {}, ['every', 'probability', 'seed', 'times', 'after'], '"when"');
	const when: Fields = {};
	for (const [name, value] of Object.entries(fields)) {
		if (name !== 'probability') {
			const from = name === 'every' || name === 'times' ? 1 : 0;
			when[name] = wholeNumber({ name: `when.${name}`, value, from, to: MOST });
		} else if (typeof value === 'number' && value >= 0 && value <= 1) {
			when[name] = value;
		} else {
			throw new RangeError('"when.probability" must be a number from 0 to 1.');
		}
	}
	return when;
}
