import { createHmac } from 'node:crypto';
import { isArgosError } from '@argos/core';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { connectionSettings } from './connection.ts';
import { refusal } from './errors.ts';

/** How long the same input is recognised. In seconds. */
const MEMORY = 86_400;
const SENT = 'sent';

/**
 * Sends what must not be sent twice, although Zapier replays runs and people press buttons again. The same input
 * gives the first result for a day; when the first answer was lost, it is refused, since nobody knows the outcome.
 * What is remembered in Zapier's cache is a keyed hash of the input and an id, nothing of a person.
 * @throws Zapier's error with code `unknown-outcome`, and whatever `send` throws
 */
export async function sentOnce(options: {
	z: ZObject;
	bundle: Pick<Bundle, 'authData'>;
	input: Readonly<Record<string, unknown>>;
	send: () => Promise<{ submissionId: string }>;
}): Promise<{ submissionId: string }> {
	const { z, bundle, input, send } = options;
	const key = fingerprint(connectionSettings(bundle), input);
	const before: unknown = await z.cache.get(key);
	if (typeof before === 'string' && before !== SENT) return { submissionId: before };
	// The last argument lets only the first of several runs at the same moment through.
	const first = before === null && (await z.cache.set(key, SENT, MEMORY, undefined, true));
	if (!first) throw doubtful(z);
	const result = await send().catch(async (error: unknown) => {
		if (isArgosError(error) && error.outcome === 'not-applied') await z.cache.delete(key);
		throw error;
	});
	// ARGOS holds the person now: a cache that fails must not turn that into a failure.
	await z.cache.set(key, result.submissionId, MEMORY).catch(() => undefined);
	return result;
}

function fingerprint(settings: { apiKey: string; baseUrl: string }, input: object): string {
	const sorted = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHmac('sha256', settings.apiKey)
		.update(JSON.stringify([settings.baseUrl, sorted]))
		.digest('hex');
}

function doubtful(z: ZObject): Error {
	return refusal(
		z,
		'An earlier run sent this person and got no answer, or is still waiting for one. Nothing was sent now. Look with Find Submission whether ARGOS holds the person; the same data can be sent again after a day.',
		'unknown-outcome',
	);
}
