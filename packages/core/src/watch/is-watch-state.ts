import * as z from 'zod/mini';
import type { WatchState } from './state.ts';

// Times beyond the calendar would fail later, in the middle of a step.
const time = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));
const count = z.int().check(z.nonnegative());
const cursor = z.optional(z.object({ id: z.string(), createdAt: z.string() }));
const tracked = { at: time, mark: z.string(), told: z.optional(z.string()), absences: z.optional(count) };
const scan = { startDate: z.iso.date(), newest: time, anchor: z.optional(time), cursor };
const common = { seeded: z.boolean(), watermark: time, floor: time };

const One = z.object({
	version: z.literal(1),
	...common,
	seen: z.record(z.string(), z.object(tracked)),
	open: z.array(z.object({ ...tracked, id: z.string() })),
	openLeft: count,
	scan: z.optional(z.object(scan)),
});

const position = {
	startDate: z.iso.date(),
	endDate: z.optional(z.iso.date()),
	cursor,
	amlPass: z.optional(z.boolean()),
	amlHidden: z.optional(z.boolean()),
	last: z.optional(time),
	run: z.optional(z.union([z.int(), z.literal('mixed')])),
};
const followed = z.object({
	...tracked,
	flag: z.optional(z.string()),
	toldFlag: z.optional(z.string()),
	since: z.optional(time),
});

const Two = z.object({
	version: z.literal(2),
	...common,
	seen: z.record(z.string(), followed),
	older: z.record(z.string(), followed),
	days: z.record(z.iso.date(), count),
	countedFrom: time,
	followedAt: time,
	scan: z.optional(z.object({ ...scan, ...position })),
	round: z.optional(
		z.object({
			left: z.array(z.string()),
			list: z.optional(z.object(position)),
			decided: z.boolean(),
		}),
	),
});

/** Whether a stored value is a state that `watchStep` can go on from. For hosts that keep it where it may be damaged. */
export function isWatchState(value: unknown): value is WatchState {
	const one = One.safeParse(value);
	if (one.success) return one.data.openLeft <= one.data.open.length;
	return Two.safeParse(value).success;
}
