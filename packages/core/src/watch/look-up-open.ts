import { isOpen, isWatched, markOf, readInFull, stateOf, tell, type Work } from './consider.ts';
import type { WatchState } from './state.ts';

/** So many times in a row unknown to ARGOS means that a submission was erased. */
const MOST_ABSENCES = 3;

/** Looks undecided submissions up that are older than the overlap: an approval may come days later. */
export async function lookUpOpen(work: Work<WatchState>): Promise<void> {
	const { state, settings, events } = work;
	let lookups = 0;
	while (state.openLeft > 0 && lookups < settings.maxLookups && events.length < settings.maxEvents) {
		const submission = state.open[0];
		if (submission === undefined) break;
		const full = await readInFull(work, submission.id);
		lookups++;
		state.open.shift();
		state.openLeft--;
		if (full === undefined) {
			const absences = (submission.absences ?? 0) + 1;
			if (absences < MOST_ABSENCES) state.open.push({ ...submission, absences });
			continue;
		}
		const mark = markOf(full);
		// States only: the mark may come from the list, whose times need not be those of the full answer.
		const changed = stateOf(mark) !== stateOf(submission.mark) && isWatched(full, settings);
		const told = changed ? tell(work, full, submission) : {};
		const { absences: _seenAgain, ...followed } = submission;
		if (isOpen(mark)) state.open.push({ ...followed, ...told, mark });
	}
	if (state.open.length === 0) state.openLeft = 0;
}
