import type { Argos } from '../client.ts';
import { ArgosError } from '../errors/argos-error.ts';
import { utcDay } from '../model/day.ts';
import { type Submission, submissionFromWire } from '../model/submission.ts';
import type { Page, PageCursor } from '../pagination/page.ts';
import { paginate } from '../pagination/paginate.ts';

type State = 'incomplete' | 'pending' | 'approved' | 'rejected';

interface Case {
	id: string;
	createdAt: number;
	state: State;
	since: number;
}

/**
 * A project in memory with a clock of its own, for simulated weeks of submissions. It lists by day and with
 * the documented cursor, in either order, and can break in the middle of a step.
 */
export function simulatedProject(options: { start: number; order: 'newest-first' | 'oldest-first' }) {
	const cases: Case[] = [];
	let now = options.start;
	let failures = 0;
	let calls = 0;
	let blind = 0;

	const iso = (time: number) => new Date(time).toISOString();
	const wire = (one: Case): Submission =>
		submissionFromWire({
			submission_id: one.id,
			created_at: iso(one.createdAt),
			kyc: { result: one.state },
			...(one.state === 'pending' && { pending_at: iso(one.since) }),
			...((one.state === 'approved' || one.state === 'rejected') && { kyc_result_at: iso(one.since) }),
		});
	const before = (a: Case, b: Case) => {
		const rising = a.createdAt - b.createdAt || a.id.localeCompare(b.id);
		return options.order === 'newest-first' ? -rising : rising;
	};
	const answer = () => {
		calls++;
		if (failures > 0 && --failures === 0) {
			throw new ArgosError({ kind: 'network', summary: 'The connection broke.' });
		}
	};

	const page = (startDate: string, count: number, cursor: PageCursor | undefined): Page<Submission> => {
		answer();
		const sorted = cases.filter((one) => (utcDay(iso(one.createdAt)) ?? '') >= startDate).sort(before);
		const after = { id: cursor?.id ?? '', createdAt: Date.parse(cursor?.createdAt ?? '') } as Case;
		const left = cursor ? sorted.filter((one) => before(one, after) > 0) : sorted;
		const items = left.slice(0, count);
		const last = items.at(-1);
		return {
			items: items.map(wire),
			...(left.length > count && last && { next: { id: last.id, createdAt: iso(last.createdAt) } }),
		};
	};

	const argos: Argos = {
		submissions: {
			migrate: () => Promise.reject(new Error('not simulated')),
			async get(submissionId) {
				answer();
				const found = blind > 0 ? undefined : cases.find((one) => one.id === submissionId);
				if (blind > 0) blind--;
				if (!found) throw new ArgosError({ kind: 'not-found', summary: 'Unknown.' });
				return wire(found);
			},
			list: ({ startDate = '' } = {}, { pageSize = 10, cursor } = {}) =>
				paginate({
					operation: 'Simulated list',
					from: cursor,
					fetchPage: async (at) => page(startDate, pageSize, at),
				}),
		},
		reports: { aml: () => Promise.reject(new Error('not simulated')) },
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
			const one = { id: `s${cases.length}`, createdAt: now, state, since: now };
			cases.push(one);
			return one;
		},
		move(one: Case, state: State): string {
			one.state = state;
			one.since = now;
			return `${one.id}:${state}:${iso(now)}`;
		},
		eventId: (one: Case) => `${one.id}:${one.state}:${iso(one.since)}`,
	};
}
