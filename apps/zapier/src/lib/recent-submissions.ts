import { type Argos, addDays, dayOf, type Submission } from '@argos/core';

/** Items per call. */
const PAGE_SIZE = 200;
/** Calls per run: together about what fits into the time of a run. */
const MAX_PAGES = 25;

export interface RecentOptions {
	argos: Argos;
	/** How many days back from now a submission may have been created. */
	days: number;
	/** Makes the error for more than {@link MOST_SUBMISSIONS}. Without it, reading stops quietly there. */
	tooMany?: () => Error;
	now?: () => number;
}

/** The most submissions that one run looks through. */
export const MOST_SUBMISSIONS = PAGE_SIZE * MAX_PAGES;

/**
 * The pages of submissions created in the last `days` days, in no known order; a day more is read, since ARGOS
 * does not say in which zone its days are.
 * @throws what `tooMany` makes, instead of reading more than {@link MOST_SUBMISSIONS}
 */
export async function* recentSubmissions(
	options: RecentOptions,
): AsyncGenerator<Submission[], void, undefined> {
	const { argos, days, tooMany, now = Date.now } = options;
	const list = argos.submissions.list(
		{ startDate: addDays(dayOf(now()), -days - 1) },
		{ pageSize: PAGE_SIZE },
	);
	let pages = 0;
	for await (const { items, next } of list.pages()) {
		yield items;
		if (!next || ++pages < MAX_PAGES) continue;
		if (tooMany) throw tooMany();
		return;
	}
}
