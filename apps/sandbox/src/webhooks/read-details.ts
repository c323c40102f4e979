import { objectWith, oneOf, wholeNumber } from '../control/fields.ts';
import type { EventDetails } from '../events.ts';

const TEXTS = ['retryCode', 'admin', 'comment', 'process', 'failCode', 'tokenId'] as const;
/** Details that are objects of texts. */
const GROUPS = {
	expiry: ['condition', 'service', 'at'],
	authentication: ['authenticationId', 'status', 'createdAt', 'userid', 'cf1', 'cf2', 'cf3'],
	consent: ['consentId', 'argosId', 'authedAt', 'requestId'],
} as const;
const RECORD = ['recordId', 'worklistId', 'createdAt'];
/** Members of them that have few values. */
const CHOICES: Record<string, readonly string[]> = {
	condition: ['count', 'time'],
	service: ['idCheck', 'faceAuth'],
	status: ['approved', 'rejected'],
};
const MOST_ATTEMPTS = 1000;

/**
 * Reads what a person says about an event; what they leave out stays as in `madeUp`.
 * @param at a moment for what needs one, ISO 8601
 * @throws {RangeError} naming the first detail that makes no sense
 */
export function readDetails(input: unknown, madeUp: EventDetails, at: string): EventDetails {
	const known = [...TEXTS, 'attempts', 'update', 'records', ...Object.keys(GROUPS)];
	const read: Record<string, unknown> = { ...madeUp };
	for (const [name, value] of Object.entries(objectWith(input, known, '"details"'))) {
		read[name] = readDetail(`details.${name}`, value, { standard: read[name], at });
	}
	return read;
}

function readDetail(
	name: string,
	value: unknown,
	{ standard, at }: { standard: unknown; at: string },
): unknown {
	const [, detail = ''] = name.split('.');
	switch (detail) {
		case 'attempts':
			return wholeNumber({ name, value, from: 0, to: MOST_ATTEMPTS });
		case 'update':
			return list(name, value).map((entry) => text(`each of ${name}`, entry));
		case 'records':
			return list(name, value).map((entry) => ({
				...{ recordId: 'record-by-hand', worklistId: 'default', createdAt: at },
				...texts(name, entry, RECORD),
			}));
		case 'expiry':
		case 'authentication':
		case 'consent':
			return { ...(standard as object | undefined), ...texts(name, value, GROUPS[detail]) };
		default:
			return text(name, value);
	}
}

function texts(name: string, input: unknown, names: readonly string[]): Record<string, string> {
	const entries = Object.entries(objectWith(input, names, `"${name}"`));
	return Object.fromEntries(
		entries.map(([key, value]) => [key, member(`${name}.${key}`, value, CHOICES[key])]),
	);
}

function member(name: string, value: unknown, choices: readonly string[] | undefined): string {
	return choices ? oneOf(name, value, choices) : text(name, value);
}

function list(name: string, value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	throw new RangeError(`"${name}" must be a list.`);
}

function text(name: string, value: unknown): string {
	if (typeof value === 'string') return value;
	throw new RangeError(`"${name}" must be a text.`);
}
