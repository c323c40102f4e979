import { ArgosError } from '../errors/argos-error.ts';
import { utcDay } from '../model/day.ts';
import { type Submission, submissionFromWire } from '../model/submission.ts';
import type { Page, PageCursor } from '../pagination/page.ts';
import { paginate } from '../pagination/paginate.ts';
import type { WatchClient } from '../watch/consider.ts';

type State = 'incomplete' | 'pending' | 'approved' | 'rejected';

interface Case {
	id: string;
	createdAt: number;
	/** Its day, counted anew for no list. */
	day: string;
	state: State;
	since: number;
	/** Resource ids of a red flag. */
	matches?: string[] | undefined;
	gone?: boolean;
}

export interface SimulationOptions {
	start: number;
	order: 'newest-first' | 'oldest-first' | 'by-id-backwards';
	/** Whether list items tell when they were decided. Default true. */
	listTimes?: boolean;
	/** Whether list items carry AML results without being asked for them. Default true. */
	listAml?: boolean;
	/** Whether the last day of a filter counts. Default true. */
	endCounts?: boolean;
}

/**
 * A project in memory with a clock of its own, for simulated weeks of submissions. It lists by day and with
 * the documented cursor, in any order, and can break in the middle of a step.
 */
export function simulatedProject(options: SimulationOptions) {
	const { listTimes = true, listAml = true, endCounts = true } = options;
	const cases: Case[] = [];
	/** What lists show of each, as long as it does not change: thousands of stories list it again and again. */
	const shownBefore = new Map<Case, Submission>();
	/** In the order of the list. */
	const listed: Case[] = [];
	const byId = new Map<string, Case>();
	let now = options.start;
	let failures = 0;
	let calls = 0;
	let blind = 0;

	const iso = (time: number) => new Date(time).toISOString();
	const aml = ({ matches }: Case) =>
		matches
			? { currentstatus: 'Red Flag', matches: matches.map((id) => ({ resource_id: id })) }
			: { currentstatus: 'Not Screened' };
	const wire = (one: Case, { times, screened }: { times: boolean; screened: boolean }): Submission =>
		submissionFromWire({
			submission_id: one.id,
			created_at: iso(one.createdAt),
			kyc: { result: one.state },
			...(times && one.state === 'pending' && { pending_at: iso(one.since) }),
			...(times &&
				(one.state === 'approved' || one.state === 'rejected') && { kyc_result_at: iso(one.since) }),
			...(screened && { aml: aml(one) }),
		});
	const before = (a: Case, b: Case) => {
		if (options.order === 'by-id-backwards') return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
		const rising = a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
		return options.order === 'newest-first' ? -rising : rising;
	};
	const answer = () => {
		calls++;
		if (failures > 0 && --failures === 0) {
			throw new ArgosError({ kind: 'network', summary: 'The connection broke.' });
		}
	};

	type Filter = Parameters<WatchClient['submissions']['list']>[0];
	const page = (filter: Filter, count: number, cursor: PageCursor | undefined): Page<Submission> => {
		answer();
		const { startDate = '', endDate = '9999-12-31', requestType } = filter ?? {};
		const fits = ({ gone, day }: Case) =>
			!gone && day >= startDate && (endCounts ? day <= endDate : day < endDate);
		const after = { id: cursor?.id ?? '', createdAt: Date.parse(cursor?.createdAt ?? '') } as Case;
		const items: Case[] = [];
		let more = false;
		for (const one of listed) {
			if (!fits(one) || (cursor && before(one, after) <= 0)) continue;
			more = items.length === count;
			if (more) break;
			items.push(one);
		}
		const last = items.at(-1);
		const shown = (one: Case) => {
			if (requestType === 'aml') return submissionFromWire({ submission_id: one.id, aml: aml(one) });
			const item = shownBefore.get(one) ?? wire(one, { times: listTimes, screened: listAml });
			shownBefore.set(one, item);
			return item;
		};
		return {
			items: items.map(shown),
			...(more && last && { next: { id: last.id, createdAt: iso(last.createdAt) } }),
		};
	};

	const argos: WatchClient = {
		submissions: {
			async get(submissionId) {
				answer();
				const found = blind > 0 ? undefined : byId.get(submissionId);
				if (blind > 0) blind--;
				if (!found || found.gone) throw new ArgosError({ kind: 'not-found', summary: 'Unknown.' });
				return wire(found, { times: true, screened: true });
			},
			list: (filter, { pageSize = 10, cursor } = {}) =>
				paginate({
					operation: 'Simulated list',
					from: cursor,
					fetchPage: async (at) => page(filter, pageSize, at),
				}),
		},
	};

	return {
		argos,
		cases,
		now: () => now,
		calls: () => calls,
		pass(ms: number) {
			now += ms;
		},
		/** The n-th call from now fails; 0 for none. */
		breakAt(call: number) {
			failures = call;
		},
		/** So many reads of one submission find nothing, as an odd answer looks. */
		blindFor(reads: number) {
			blind = reads;
		},
		create(state: State): Case {
			const day = utcDay(iso(now)) ?? '';
			const one = { id: `s${cases.length}`, createdAt: now, day, state, since: now };
			cases.push(one);
			const place = listed.findIndex((other) => before(one, other) < 0);
			listed.splice(place < 0 ? listed.length : place, 0, one);
			byId.set(one.id, one);
			return one;
		},
		move(one: Case, state: State): string {
			one.state = state;
			one.since = now;
			shownBefore.delete(one);
			return `${one.id}:${state}:${iso(now)}`;
		},
		/** The screening of an approved one finds these matches; none takes its red flag away. */
		flag(one: Case, matches: string[] | undefined) {
			one.matches = matches;
			shownBefore.delete(one);
		},
		/** Erased: no answer shows it any more. */
		erase(one: Case) {
			one.gone = true;
		},
		eventId: (one: Case) => `${one.id}:${one.state}:${iso(one.since)}`,
	};
}
