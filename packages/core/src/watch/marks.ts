import { type AmlResult, isRedFlag } from '../model/aml.ts';
import { eventOf, matchesMark } from '../model/event.ts';
import type { Submission } from '../model/submission.ts';
import type { Tracked } from './state.ts';

/** State and its time, short. Marks are only ever compared with marks from the same kind of answer. */
export function markOf({ status, pendingAt, decidedAt }: Submission): string {
	const time = Date.parse((status === 'pending' ? pendingAt : decidedAt) ?? '');
	return Number.isNaN(time) ? status : `${status}@${time.toString(36)}`;
}

/** The state that a mark stands for. */
export function stateOf(mark: string): string {
	return mark.split('@', 1)[0] ?? mark;
}

export function isOpen({ mark }: Pick<Tracked, 'mark'>): boolean {
	return stateOf(mark) !== 'approved' && stateOf(mark) !== 'rejected';
}

/** A mark that no list can show: whatever is listed next is looked at again. */
export const UNSETTLED = 'unsettled';

/** The last status told of a submission. What a mark says was told, or was there before the watch began. */
export function toldOf({ told, mark }: Tracked): string | undefined {
	return told ?? toldByMark(mark);
}

/** Remembers a status as told, in no more bytes than needed. */
export function withTold({ told: _before, ...tracked }: Tracked, told: string | undefined): Tracked {
	return told === undefined || told === toldByMark(tracked.mark) ? tracked : { ...tracked, told };
}

/** What a status event is remembered by. */
export function toldStatus(submission: Submission): string {
	return eventOf(submission).id.slice(submission.submissionId.length + 1);
}

function toldByMark(mark: string): string | undefined {
	const [state, time] = mark.split('@');
	const at = new Date(Number.parseInt(time ?? '', 36));
	return Number.isNaN(at.getTime()) ? undefined : `${state}:${at.toISOString()}`;
}

/** The matches of a red flag, empty without one, `undefined` when this answer does not tell. */
export function flagOf(aml: AmlResult): string | undefined {
	if (aml.status === 'Unknown') return undefined;
	return isRedFlag(aml) ? matchesMark(aml) : '';
}

/** What is known of a red flag before this look. ARGOS screens after approval only (§8.2), so earlier there is none. */
export function knownFlag(tracked: Tracked): string | undefined {
	return tracked.flag ?? (isOpen(tracked) ? '' : undefined);
}
