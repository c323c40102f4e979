import * as z from 'zod/mini';
import type { WatchState } from './state.ts';

const time = z.number();
const count = z.int().check(z.nonnegative());
const tracked = { at: time, mark: z.string(), told: z.optional(z.string()) };

const State = z.object({
	version: z.literal(1),
	seeded: z.boolean(),
	watermark: time,
	floor: time,
	seen: z.record(z.string(), z.object(tracked)),
	open: z.array(z.object({ ...tracked, id: z.string(), absences: z.optional(count) })),
	openLeft: count,
	scan: z.optional(
		z.object({
			startDate: z.iso.date(),
			newest: time,
			anchor: z.optional(time),
			cursor: z.optional(z.object({ id: z.string(), createdAt: z.string() })),
		}),
	),
});

/** Whether a stored value is a state that `watchStep` can go on from. For hosts that keep it where it may be damaged. */
export function isWatchState(value: unknown): value is WatchState {
	const { success, data } = State.safeParse(value);
	// Times beyond the calendar would fail later, in the middle of a step.
	const plausible = (ms: number) => Math.abs(ms) <= 8.64e15;
	return success && data.openLeft <= data.open.length && plausible(data.floor) && plausible(data.watermark);
}
