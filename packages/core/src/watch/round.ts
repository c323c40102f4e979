import { addDays, dayOf, HOUR_MS } from '../model/day.ts';
import type { Submission } from '../model/submission.ts';
import { consider, readInFull, type Shown, type Work } from './consider.ts';
import { flagOf, isOpen, markOf, stateOf } from './marks.ts';
import { watchesRedFlags } from './options.ts';
import type { Position, Round } from './state.ts';
import { walk } from './walk.ts';

/** So many times in a row unknown to ARGOS means that a submission was erased. */
const MOST_ABSENCES = 3;

/**
 * Begins a round through the submissions beyond the overlap that may still change: the undecided ones every time,
 * the decided ones at times. Their days are listed where that takes fewer calls than asking for each.
 */
export function beginRound({ state, settings }: Pick<Work, 'state' | 'settings'>): void {
	const since = settings.now() - state.followedAt;
	// A clock that was set back must not stop the rounds.
	const decided = since >= settings.followEveryHours * HOUR_MS || since < 0;
	const followed = Object.entries(state.older).filter(([, one]) => decided || isOpen(one));
	if (followed.length === 0) return;
	const times = followed.map(([, { at }]) => at);
	const first = times.reduce((a, b) => Math.min(a, b));
	const last = times.reduce((a, b) => Math.max(a, b));
	// ARGOS does not say in which zone its days are, nor whether the first and the last count.
	const list: Position = { startDate: addDays(dayOf(first), -1), endDate: addDays(dayOf(last), 2) };
	const listed = first >= state.countedFrom && pagesOf(state, list, settings.pageSize) < followed.length;
	const left = followed.sort(([, a], [, b]) => b.at - a.at).map(([id]) => id);
	state.round = { left, decided, ...(listed && { list }) };
}

/** How many pages a list of those days has, as far as is known. */
function pagesOf(state: Work['state'], { startDate, endDate = '' }: Position, pageSize: number): number {
	const settled = Object.entries(state.days).filter(([day]) => day >= startDate && day <= endDate);
	const recent = Object.values(state.seen).filter(({ at }) => dayOf(at) <= endDate).length;
	const items = settled.reduce((sum, [, count]) => sum + count, recent);
	return Math.ceil(items / pageSize);
}

/** Goes on with the round under way, as far as this step may. */
export async function goRound(work: Work): Promise<void> {
	const { state, settings, events } = work;
	const { round } = state;
	if (!round) return;
	if (round.list && !(await listRound(work, round, round.list))) return;
	delete round.list;
	while (round.left.length > 0 && work.lookups < settings.maxLookups) {
		if (events.length >= settings.maxEvents) return;
		const [id = ''] = round.left;
		await lookUp(work, id);
		round.left.shift();
	}
	if (round.left.length > 0) return;
	if (round.decided) state.followedAt = settings.now();
	delete state.round;
}

async function listRound(work: Work, round: Round, position: Position): Promise<boolean> {
	const { state, settings } = work;
	const times = Object.values(state.older).map(({ at }) => at);
	const range = {
		from: times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
		to: times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
	};
	const left = new Set(round.left);
	const each = async (submission: Submission) => {
		const { submissionId: id, aml } = submission;
		const flag = flagOf(aml);
		if (position.amlPass) return remember(work, id, { mark: undefined, flag: flag ?? '' });
		const shown = { mark: markOf(submission), flag };
		if (Object.hasOwn(state.older, id) && flag === undefined && !isOpen(shown)) position.amlHidden = true;
		const told = await remember(work, id, shown);
		if (told) left.delete(id);
		return told;
	};
	const walking = { ...range, each, afterPage: () => !position.amlPass && left.size === 0 };
	const ended = await walk(work, { position, ...walking });
	round.left = round.left.filter((id) => left.has(id));
	if (!ended || !position.amlHidden || !watchesRedFlags(settings)) return ended;
	const { startDate, endDate } = position;
	round.list = { startDate, ...(endDate && { endDate }), amlPass: true };
	return listRound(work, round, round.list);
}

async function lookUp(work: Work, id: string): Promise<void> {
	const { older } = work.state;
	const before = older[id];
	if (!before) return;
	const full = await readInFull(work, id);
	work.lookups++;
	if (!full) {
		const absences = (before.absences ?? 0) + 1;
		if (absences < MOST_ABSENCES) older[id] = { ...before, absences };
		else delete older[id];
		return;
	}
	// States only: the mark may come from the list, whose times need not be those of the full answer.
	const mark = full.status === stateOf(before.mark) ? undefined : full.status;
	await remember(work, id, { mark, flag: flagOf(full.aml), full });
}

/** False when this step may tell no more. */
async function remember(work: Work, id: string, shown: Shown): Promise<boolean> {
	const { state } = work;
	const before = state.older[id];
	if (!before) return true;
	const after = await consider(work, { id, before, shown, quiet: false });
	if (!after) return false;
	if ((after.absences ?? 0) >= MOST_ABSENCES) {
		delete state.older[id];
		return true;
	}
	const moved = stateOf(after.mark) !== stateOf(before.mark);
	state.older[id] = moved ? { ...after, since: Math.max(after.at, state.watermark) } : after;
	return true;
}
