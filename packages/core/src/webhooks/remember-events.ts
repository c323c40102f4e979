/**
 * Adds event ids to those told before and keeps the newest, in order. Plain texts, for wherever a host keeps them;
 * `confirmWebhook` takes them as `seen`. An id has about 60 characters.
 *
 * What is forgotten can be told again by a replayed webhook while the submission is still in that state; `since` of
 * `confirmWebhook` closes that gap.
 * @param most how many ids to keep; default 1,000
 */
export function rememberEvents(
	seen: readonly string[],
	ids: readonly string[],
	{ most = 1000 }: { most?: number | undefined } = {},
): string[] {
	// From the end, so that an id that comes again counts as new.
	const newestFirst = new Set([...seen, ...ids].reverse());
	return [...newestFirst].slice(0, most).reverse();
}
