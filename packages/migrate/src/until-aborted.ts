/**
 * Waits for work that cannot be given up, but no longer than until the signal fires.
 * @param given.late what to do with what comes of it all the same
 * @throws what `reason` gives, when the signal fires
 */
export function untilAborted<T>(
	work: Promise<T>,
	given: { signal: AbortSignal | undefined; reason: () => Error; late: (result: T) => Promise<unknown> },
): Promise<T> {
	const { signal, reason, late } = given;
	if (signal === undefined) return work;
	return new Promise((resolve, reject) => {
		const onAbort = () => {
			reject(reason());
			work.then(late).catch(() => undefined);
		};
		if (signal.aborted) return onAbort();
		signal.addEventListener('abort', onAbort, { once: true });
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
	});
}
