import type { Submission } from '../model/submission.ts';
import type { Work } from './consider.ts';
import type { Position } from './state.ts';

/** So many items in a row, all in one order of time, are taken for the order of the whole list. */
const ORDERED = 8;

/**
 * Walks the list on from a position, page by page, as far as this step may. ARGOS does not say in which order it
 * lists; where an order shows, the walk ends as soon as nothing of interest can follow.
 * @returns whether the walk has come to its end
 */
export async function walk(
	work: Work,
	walking: {
		position: Position;
		/** Creation times beyond which nothing matters, in ms since 1970. */
		from: number;
		to: number;
		/** False when this step may tell no more: the page is read again by the next step. */
		each: (submission: Submission) => Promise<boolean>;
		/** Called after each page; true when everything of interest has been seen. */
		afterPage: () => boolean;
	},
): Promise<boolean> {
	const { argos, settings } = work;
	const { position, from, to, each, afterPage } = walking;
	if (work.pages >= settings.maxPages) return false;
	const { startDate, endDate, amlPass } = position;
	const list = argos.submissions.list(
		{ startDate, ...(endDate && { endDate }), ...(amlPass && { requestType: 'aml' as const }) },
		{ pageSize: settings.pageSize, cursor: position.cursor, signal: settings.signal },
	);
	for await (const page of list.pages()) {
		work.pages++;
		const order = { last: position.last, run: position.run };
		for (const submission of page.items) {
			if (!(await each(submission))) return false;
			observe(order, submission);
		}
		if (!page.next || afterPage()) return true;
		position.cursor = page.next;
		if (order.last !== undefined) position.last = order.last;
		if (order.run !== undefined) position.run = order.run;
		if (isBeyond(position, { from, to })) return true;
		if (work.pages >= settings.maxPages) return false;
	}
	return true;
}

function observe(order: OrderSeen, { createdAt }: Submission): void {
	const at = Date.parse(createdAt ?? '');
	const { last, run = 0 } = order;
	if (Number.isNaN(at) || run === 'mixed') {
		order.run = 'mixed';
		return;
	}
	if (last !== undefined && at !== last) {
		const rises = at > last;
		if (run === 0 || run > 0 === rises) order.run = run + (rises ? 1 : -1);
		else order.run = 'mixed';
	}
	order.last = at;
}

interface OrderSeen {
	last: number | undefined;
	run: number | 'mixed' | undefined;
}

function isBeyond({ last, run = 0 }: Position, { from, to }: { from: number; to: number }): boolean {
	if (last === undefined || run === 'mixed' || Math.abs(run) < ORDERED) return false;
	return run < 0 ? last < from : last > to;
}
