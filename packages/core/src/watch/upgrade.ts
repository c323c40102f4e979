import { INITIAL_WATCH_STATE, type Tracked, type WatchState, type WatchStateV2 } from './state.ts';

/** A copy of the state to work on, in the present version. Nothing is told twice or missed for the change. */
export function workingCopy(state: WatchState | undefined): WatchStateV2 {
	if (state === undefined) return structuredClone(INITIAL_WATCH_STATE);
	const copy = structuredClone(state);
	if (copy.version === 2) return copy;
	const { seeded, watermark, floor, seen, open, openLeft, scan } = copy;
	return {
		...INITIAL_WATCH_STATE,
		seeded,
		watermark,
		floor,
		seen: seen as Record<string, Tracked>,
		older: Object.fromEntries(open.map(({ id, ...tracked }) => [id, tracked as Tracked])),
		days: {},
		// What had been settled by then was never counted.
		countedFrom: seeded ? floor : 0,
		...(scan && { scan: scan as NonNullable<WatchStateV2['scan']> }),
		...(openLeft > 0 && { round: { left: open.slice(0, openLeft).map(({ id }) => id), decided: false } }),
	};
}
