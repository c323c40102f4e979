import { objectWith, wholeNumber } from '../control/fields.ts';

/** Where webhooks go, and how stubbornly. ARGOS documents neither retries nor timeouts (argos-api.md §8.1). */
export interface WebhookTarget {
	/** `http:` or `https:`; on this machine unless the sandbox was started with `allowRemoteWebhooks`. */
	url: string;
	/** How often a failed delivery is tried again. Default 0. */
	retries: number;
	/** Real milliseconds between two tries. Default 1,000. */
	retryDelayMs: number;
	/** Real milliseconds to wait for an answer. Default 10,000. */
	timeoutMs: number;
	/** Adds `x-argos-sandbox-delivery: <id>`, which ARGOS does not send. Default false. */
	debugHeader: boolean;
}

export type WebhookTargetInput = Pick<WebhookTarget, 'url'> & Partial<WebhookTarget>;

const NAMES = ['url', 'retries', 'retryDelayMs', 'timeoutMs', 'debugHeader'];

/** @throws {RangeError} in words for the person who typed it */
export function readTarget(input: unknown, { allowRemote }: { allowRemote: boolean }): WebhookTarget {
	const {
		url,
		retries = 0,
		retryDelayMs = 1000,
		timeoutMs = 10_000,
		debugHeader = false,
	} = objectWith(input, NAMES);
	if (typeof debugHeader !== 'boolean') throw new RangeError('"debugHeader" must be true or false.');
	return {
		url: readUrl(url, allowRemote),
		retries: wholeNumber({ name: 'retries', value: retries, from: 0, to: 100 }),
		retryDelayMs: wholeNumber({ name: 'retryDelayMs', value: retryDelayMs, from: 0, to: 3_600_000 }),
		timeoutMs: wholeNumber({ name: 'timeoutMs', value: timeoutMs, from: 1, to: 600_000 }),
		debugHeader,
	};
}

function readUrl(value: unknown, allowRemote: boolean): string {
	const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
	if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
		throw new RangeError('"url" must be an http or https address, such as "http://127.0.0.1:5000/hook".');
	}
	if (url.username !== '' || url.password !== '') {
		throw new RangeError('"url" must hold no user name and no password. Put a secret in its query instead.');
	}
	if (!allowRemote && !isLocal(url.hostname)) {
		throw new RangeError(
			`The webhook address "${url.hostname}" is not on this computer, and nothing leaves it unasked. Use 127.0.0.1 or localhost, or start the sandbox with allowRemoteWebhooks.`,
		);
	}
	return url.href;
}

function isLocal(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
