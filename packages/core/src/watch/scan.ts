import { addDays, DAY_MS, dayOf } from '../model/day.ts';
import type { Submission } from '../model/submission.ts';
import { consider, type Work } from './consider.ts';
import { flagOf, isOpen, markOf } from './marks.ts';
import { watchesRedFlags } from './options.ts';
import { forgetSettled } from './settle.ts';
import type { Scan, Tracked } from './state.ts';
import { walk } from './walk.ts';

/**
 * Reads the list from the floor on and tells what changed. Goes on where an earlier step stopped. Where lists
 * do not carry AML results, a second walk asks for those alone. Gives whether the end was reached.
 */
export async function scan(work: Work): Promise<boolean> {
	const { state, settings } = work;
	state.scan ??= {
		startDate: startDate(work),
		newest: state.watermark,
		...(state.seeded && { anchor: state.watermark }),
	};
	const position = state.scan;
	const range = { from: state.seeded ? state.floor : Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
	if (!position.amlPass) {
		const afterPage = () => {
			// The very first scan has no time to go by but what its first page shows.
			position.anchor ??= position.newest;
			if (!state.seeded) forgetSettled(work);
			return false;
		};
		const each = (submission: Submission) => look(work, position, submission);
		if (!(await walk(work, { position, ...range, each, afterPage }))) return false;
		position.anchor ??= position.newest;
		if (!position.amlHidden || !watchesRedFlags(settings)) return true;
		state.scan = secondWalk(position);
	}
	return screeningsOf(work, state.scan);
}

function secondWalk({ startDate, newest, anchor }: Scan): Scan {
	return { startDate, newest, ...(anchor !== undefined && { anchor }), amlPass: true };
}

/** A day earlier than needed: ARGOS does not say in which zone its days are, nor whether the first counts. */
function startDate({ state, settings }: Work): string {
	const from =
		state.seeded && state.floor > 0 ? state.floor : settings.now() - settings.lookBackDays * DAY_MS;
	return addDays(dayOf(from), -1);
}

/** Remembers a listed submission and tells its change. False when this step may tell no more. */
async function look(work: Work, position: Scan, submission: Submission): Promise<boolean> {
	const { state } = work;
	const id = submission.submissionId;
	if (id === '') return true;
	const created = Date.parse(submission.createdAt ?? '');
	const at = Number.isNaN(created) ? position.newest : created;
	// Settled, or followed by the rounds.
	if (Object.hasOwn(state.older, id) || (state.seeded && at < state.floor)) return true;
	position.newest = Math.max(position.newest, at);
	const shown = { mark: markOf(submission), flag: flagOf(submission.aml) };
	if (shown.flag === undefined && !isOpen(shown)) position.amlHidden = true;
	return remember(work, { id, before: state.seen[id] ?? { at, mark: '' }, shown });
}

async function screeningsOf(work: Work, position: Scan): Promise<boolean> {
	const { seen } = work.state;
	// ARGOS screens after approval only, so the undecided ones need not be waited for.
	const left = new Set(Object.keys(seen).filter((id) => !isOpen(seen[id] ?? { mark: '' })));
	const each = async ({ submissionId: id, aml }: Submission) => {
		left.delete(id);
		const before = seen[id];
		if (!before) return true;
		// Who was never screened may have no result at all.
		return remember(work, { id, before, shown: { mark: undefined, flag: flagOf(aml) ?? '' } });
	};
	const range = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
	return walk(work, { position, ...range, each, afterPage: () => left.size === 0 });
}

async function remember(
	work: Work,
	one: { id: string; before: Tracked; shown: { mark: string | undefined; flag: string | undefined } },
): Promise<boolean> {
	const { state, settings } = work;
	const quiet = !state.seeded && !settings.existing;
	const tracked = await consider(work, { ...one, quiet });
	if (tracked) state.seen[one.id] = tracked;
	return tracked !== undefined;
}
