import { addDays, DAY_MS, dayOf } from '../model/day.ts';
import type { Submission } from '../model/submission.ts';
import { isOpen, isWatched, markOf, readInFull, tell, UNSETTLED, type Work } from './consider.ts';
import { settledBefore } from './finish-scan.ts';
import type { Tracked, WatchState } from './state.ts';

/**
 * Reads the list from the floor on, page by page, and tells what changed. Goes on where an earlier step
 * stopped. Gives whether the end of the list was reached.
 */
export async function scan(work: Work<WatchState>): Promise<boolean> {
	const { argos, state, settings } = work;
	state.scan ??= {
		startDate: startDate(work),
		newest: state.watermark,
		...(state.seeded && { anchor: state.watermark }),
	};
	const position = state.scan;
	const list = argos.submissions.list(
		{ startDate: position.startDate },
		{ pageSize: settings.pageSize, cursor: position.cursor, signal: settings.signal },
	);
	let pages = 0;
	for await (const page of list.pages()) {
		for (const submission of page.items) {
			// The page is read again by the next step; what was told is remembered and not told again.
			if (!(await consider(work, submission))) return false;
		}
		// The very first scan has no time to go by but what its first page shows.
		position.anchor ??= position.newest;
		if (!page.next) return true;
		position.cursor = page.next;
		if (!state.seeded) forgetSettled(work);
		if (++pages >= settings.maxPages) return false;
	}
	return true;
}

/** A day earlier than needed: ARGOS does not say in which zone its days are, nor whether the first counts. */
function startDate({ state, settings }: Work<WatchState>): string {
	const from =
		state.seeded && state.floor > 0 ? state.floor : settings.now() - settings.lookBackDays * DAY_MS;
	return addDays(dayOf(from), -1);
}

/** Remembers a listed submission and tells its change. False when this step may tell no more. */
async function consider(work: Work<WatchState>, submission: Submission): Promise<boolean> {
	const { state, settings, events } = work;
	const id = submission.submissionId;
	const position = state.scan;
	if (id === '' || position === undefined) return true;
	const created = Date.parse(submission.createdAt ?? '');
	const at = Number.isNaN(created) ? position.newest : created;
	// Settled, or followed one by one in `open`.
	if (state.seeded && at < state.floor) return true;
	position.newest = Math.max(position.newest, at);

	const before = state.seen[id];
	const mark = markOf(submission);
	if (before?.mark === mark) return true;
	const quiet = !state.seeded && !settings.existing;
	let tracked: Tracked = { at, mark, ...(before?.told !== undefined && { told: before.told }) };
	if (!quiet && isWatched(submission, settings)) {
		if (events.length >= settings.maxEvents) return false;
		const full = await readInFull(work, id);
		// Gone, decided otherwise since the list was made, or an odd answer: the next scan looks again.
		if (full?.status === submission.status) tracked = { ...tracked, ...tell(work, full, before) };
		else tracked = { ...tracked, mark: UNSETTLED };
	}
	state.seen[id] = tracked;
	return true;
}

/** Keeps the first look over a large project small: what is decided and old is never asked for again. */
function forgetSettled({ state, settings }: Work<WatchState>): void {
	const floor = settledBefore(state, settings);
	for (const [id, tracked] of Object.entries(state.seen)) {
		if (tracked.at < floor && !isOpen(tracked.mark) && !settings.existing) delete state.seen[id];
	}
}
