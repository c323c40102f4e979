import { setTimeout as delay } from 'node:timers/promises';

interface Patience {
	/** Milliseconds. */
	within: number;
	signal: AbortSignal;
	/** What is waited for, for the message. */
	what: string;
}

/** Looks twice a second until there is something. */
export async function eventually<T>(
	look: () => Promise<T | undefined>,
	{ within, signal, what }: Patience,
): Promise<T> {
	const deadline = Date.now() + within;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		signal.throwIfAborted();
		if (Date.now() > deadline) throw new Error(`${what} did not happen within ${within / 1000} s`);
		await delay(500, undefined, { signal });
	}
}
