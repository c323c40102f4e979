import type { Argos } from '../client.ts';
import { isArgosError } from '../errors/argos-error.ts';
import { eventOf, redFlagOf, type SubmissionEvent } from '../model/event.ts';
import type { Submission } from '../model/submission.ts';
import { flagOf, isOpen, knownFlag, stateOf, toldOf, toldStatus, UNSETTLED, withTold } from './marks.ts';
import { type Settings, watchesRedFlags, watchesStatus } from './options.ts';
import type { Tracked, WatchStateV2 } from './state.ts';

/** The part of the client that a watch uses. */
export interface WatchClient {
	submissions: Pick<Argos['submissions'], 'get' | 'list'>;
}

/** A step's work in progress. */
export interface Work {
	argos: WatchClient;
	state: WatchStateV2;
	settings: Settings;
	events: SubmissionEvent[];
	/** How many pages and look-ups this step has made. */
	pages: number;
	lookups: number;
}

/** What one answer shows of a submission; what it does not show is `undefined`. */
export interface Shown {
	mark: string | undefined;
	flag: string | undefined;
	/** The submission itself, when the answer is the full one. */
	full?: Submission | undefined;
}

/**
 * Compares what is shown of a submission with what is remembered. A change that is watched is read in full and
 * told as ARGOS says now. Gives what to remember, or `undefined` when this step may tell no more.
 */
export async function consider(
	work: Work,
	{ id, before, shown, quiet }: { id: string; before: Tracked; shown: Shown; quiet: boolean },
): Promise<Tracked | undefined> {
	const { settings, events } = work;
	const { absences = 0, ...known } = before;
	const mark = shown.mark ?? before.mark;
	const flagBefore = knownFlag(before);
	// Nobody has looked at this one's screening yet: whatever it is, it was there.
	const flag = watchesRedFlags(settings) ? (shown.flag ?? flagBefore) : undefined;
	const after: Tracked = { ...known, mark, ...(flag !== undefined && !isOpen({ mark }) && { flag }) };
	const next = withTold(after, toldOf(before));

	const decided = mark !== before.mark && !quiet && watchesStatus(settings, stateOf(mark));
	const flagged = !quiet && Boolean(flag) && flagBefore !== undefined && flag !== flagBefore;
	if (!decided && !flagged) return next;
	if (events.length >= settings.maxEvents) return undefined;

	const full = shown.full ?? (await readInFull(work, id));
	// Gone, decided otherwise since the list was made, or an odd answer: the next look comes here again.
	if (!full) return again(before, absences + 1);
	if (decided && full.status !== stateOf(mark)) return again(before, 0);
	const told = decided ? tellStatus(work, { full, tracked: next, before }) : next;
	return watchesRedFlags(settings) ? tellFlag(work, { full, tracked: told, flagBefore, flagged }) : told;
}

function again(before: Tracked, absences: number): Tracked {
	const { absences: _before, ...tracked } = { ...before, mark: UNSETTLED };
	return withTold({ ...tracked, ...(absences > 0 && { absences }) }, toldOf(before));
}

function tellStatus(
	{ events }: Work,
	{ full, tracked, before }: { full: Submission; tracked: Tracked; before: Tracked },
): Tracked {
	const told = toldStatus(full);
	if (told !== toldOf(before)) events.push(eventOf(full));
	return withTold(tracked, told);
}

function tellFlag(
	{ events }: Work,
	look: { full: Submission; tracked: Tracked; flagBefore: string | undefined; flagged: boolean },
): Tracked {
	const { full, tracked, flagBefore, flagged } = look;
	const event = redFlagOf(full);
	const inFull = flagOf(full.aml);
	// The full answer knows better than the list; should the list insist, it is looked at again.
	if (!event || !inFull) return flagBefore === undefined ? tracked : { ...tracked, flag: flagBefore };
	const wasThere = flagBefore !== '' && !flagged && tracked.toldFlag === undefined;
	if (inFull !== tracked.toldFlag && inFull !== flagBefore && !wasThere) events.push(event);
	// A list that shows other matches than the full answer goes on being compared with itself.
	return { ...tracked, flag: tracked.flag || inFull, toldFlag: inFull };
}

/** The submission in full, or `undefined` when ARGOS does not know it. */
export async function readInFull(
	{ argos, settings }: Pick<Work, 'argos' | 'settings'>,
	submissionId: string,
): Promise<Submission | undefined> {
	try {
		return await argos.submissions.get(submissionId, { signal: settings.signal });
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return undefined;
		throw error;
	}
}
