import { DAY_MS, dayOf, HOUR_MS } from '../model/day.ts';
import type { Work } from './consider.ts';
import { isOpen, toldOf } from './marks.ts';
import type { Tracked, WatchStateV2 } from './state.ts';

type Known = Pick<Work, 'state' | 'settings'>;

/** What was created earlier has been seen by the scan under way: the overlap counts from what was known when it began. */
function settledBefore({ state, settings }: Known): number {
	return (state.scan?.anchor ?? 0) - settings.overlapHours * HOUR_MS;
}

/**
 * Moves the watermark on after a whole scan, and everything older than the overlap out of `seen`: what may still
 * change into `older`, the rest is settled. Gives how many undecided ones had to be given up.
 */
export function finishScan({ state, settings }: Known): number {
	if (!state.seeded) state.countedFrom = Date.parse(state.scan?.startDate ?? '') || 0;
	state.floor = Math.max(state.floor, settledBefore({ state, settings }));
	state.watermark = Math.max(state.watermark, state.scan?.newest ?? 0);
	state.seeded = true;
	delete state.scan;

	for (const [id, tracked] of Object.entries(state.seen)) {
		if (tracked.at >= state.floor) continue;
		settle(state, id);
		state.older[id] = tracked;
	}
	const longest = Math.max(settings.lookBackDays, settings.followDecidedDays) + 3;
	const firstDay = dayOf(Math.max(0, state.watermark - longest * DAY_MS));
	for (const day of Object.keys(state.days)) if (day < firstDay) delete state.days[day];
	return giveUp({ state, settings });
}

/** Keeps the first look over a large project small: what is decided and old is not followed for long. */
export function forgetSettled({ state, settings }: Known): void {
	if (settings.existing) return;
	const floor = settledBefore({ state, settings });
	const followed = (state.scan?.newest ?? 0) - settings.followDecidedDays * DAY_MS;
	const decided = Object.entries(state.seen).filter(([, one]) => one.at < floor && !isOpen(one));
	decided.sort(([, a], [, b]) => decidedAt(b) - decidedAt(a));
	for (const [index, [id, one]] of decided.entries()) {
		if (decidedAt(one) < followed || index >= settings.maxDecided) settle(state, id);
	}
}

function settle(state: WatchStateV2, id: string): void {
	const day = dayOf(state.seen[id]?.at ?? 0);
	state.days[day] = (state.days[day] ?? 0) + 1;
	delete state.seen[id];
}

/** Drops what is beyond its look-back, and the oldest of what is too many. Gives how many undecided of the latter. */
function giveUp({ state, settings }: Known): number {
	const { watermark } = state;
	const sorts = { open: [] as [string, Tracked][], decided: [] as [string, Tracked][] };
	for (const one of Object.entries(state.older)) sorts[isOpen(one[1]) ? 'open' : 'decided'].push(one);
	const open = sorts.open.filter(([, { at }]) => at >= watermark - settings.lookBackDays * DAY_MS);
	const decided = sorts.decided.filter(
		([, one]) => decidedAt(one) >= watermark - settings.followDecidedDays * DAY_MS,
	);
	const newestFirst = (some: [string, Tracked][], time: (one: Tracked) => number, most: number) =>
		[...some].sort(([, a], [, b]) => time(b) - time(a)).slice(0, most);
	const keptOpen = newestFirst(open, ({ at }) => at, settings.maxOpen);
	const keptDecided = newestFirst(decided, decidedAt, settings.maxDecided);
	state.older = Object.fromEntries([...keptOpen, ...keptDecided]);
	return open.length - keptOpen.length;
}

/** Since when it is decided, by ARGOS's clock, as far as is known. */
function decidedAt(one: Tracked): number {
	const { at, since = at } = one;
	const told = toldOf(one) ?? '';
	const time = Date.parse(told.slice(told.indexOf(':') + 1));
	return Number.isNaN(time) ? since : Math.max(since, time);
}
