import { DAY_MS, HOUR_MS } from '../model/day.ts';
import { isOpen } from './consider.ts';
import type { Settings } from './options.ts';
import type { WatchState } from './state.ts';

/** What was created earlier has been seen by the scan under way: the overlap counts from what was known when it began. */
export function settledBefore(state: WatchState, settings: Settings): number {
	return (state.scan?.anchor ?? 0) - settings.overlapHours * HOUR_MS;
}

/**
 * Moves the watermark on after a whole scan, and everything older than the overlap out of `seen`: undecided
 * submissions into `open`, the rest is settled. Gives how many undecided ones had to be given up.
 */
export function finishScan(state: WatchState, settings: Settings): number {
	state.floor = Math.max(state.floor, settledBefore(state, settings));
	state.watermark = Math.max(state.watermark, state.scan?.newest ?? 0);
	state.seeded = true;
	delete state.scan;

	for (const [id, tracked] of Object.entries(state.seen)) {
		if (tracked.at >= state.floor) continue;
		delete state.seen[id];
		if (isOpen(tracked.mark)) state.open.push({ id, ...tracked });
	}
	const oldest = state.watermark - settings.lookBackDays * DAY_MS;
	const followed = state.open.filter((submission) => submission.at >= oldest);
	const tooMany = Math.max(0, followed.length - settings.maxOpen);
	const givenUp = new Set([...followed].sort((a, b) => a.at - b.at).slice(0, tooMany));
	state.open = followed.filter((submission) => !givenUp.has(submission));
	state.openLeft = state.open.length;
	return tooMany;
}
