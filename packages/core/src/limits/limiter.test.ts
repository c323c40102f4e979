import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLimiter, type LimiterOptions } from './limiter.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');
const HOUR = 3_600_000;
const RUNS = process.env.ARGOS_PROPERTY_RUNS;

/** A clock that moves only when someone waits, or by hand. */
function clock(start = NOON) {
	let time = start;
	return {
		now: () => time,
		set(to: number) {
			time = to;
		},
		async wait(ms: number) {
			time += ms;
		},
	};
}

function limited(limits: Partial<LimiterOptions>, time = clock()) {
	const limiter = createLimiter({ now: time.now, wait: time.wait, ...limits });
	return { time, limiter };
}

it('lets as many calls pass at once as a second holds, and the next one when the second is over', async () => {
	const { time, limiter } = limited({ perSecond: 3 });
	for (let i = 0; i < 3; i++) await limiter.take();
	expect(time.now() - NOON).toBe(0);
	await limiter.take();
	expect(time.now() - NOON).toBe(1001);
});

it('never lets more calls pass in any second than allowed, and none wait without need', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 6 }),
			fc.array(fc.constantFrom(0, 0, 0, 1, 200, 333, 999, 1000, 1001, 5000), { maxLength: 60 }),
			async (perSecond, pauses) => {
				const { time, limiter } = limited({ perSecond });
				const passed: number[] = [];
				for (const pause of pauses) {
					time.set(time.now() + pause);
					const asked = time.now();
					await limiter.take();
					const earlier = passed.at(-perSecond);
					expect(time.now()).toBe(earlier === undefined ? asked : Math.max(asked, earlier + 1001));
					passed.push(time.now());
				}
				for (const start of passed) {
					const second = passed.filter((at) => at >= start && at <= start + 1000);
					expect(second.length).toBeLessThanOrEqual(perSecond);
				}
			},
		),
		RUNS === undefined ? { numRuns: 300, seed: 20_261_121 } : { numRuns: Number(RUNS) },
	);
});

it('sends no more for a clock that is set back, and does not stop for it either', async () => {
	const { time, limiter } = limited({ perSecond: 1 });
	await limiter.take();
	time.set(NOON - 5 * HOUR);
	await limiter.take();
	expect(time.now() - (NOON - 5 * HOUR)).toBe(1001);
});

it('lets callers pass in the order of asking', async () => {
	const { limiter } = limited({ perSecond: 2 });
	const order: number[] = [];
	await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => limiter.take().then(() => order.push(n))));
	expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('refuses what is beyond the day, says for how long, and begins anew at 00:00 UTC', async () => {
	const { time, limiter } = limited({ perDay: 2 });
	await limiter.take();
	await limiter.take();
	time.set(NOON + HOUR);
	await expect(limiter.take()).rejects.toMatchObject({
		kind: 'rate-limited',
		outcome: 'not-applied',
		retryAfterMs: 11 * HOUR,
		message:
			'Limit of calls: The 2 calls allowed for this UTC day are used up. Nothing was sent. Go on after 00:00 UTC, or raise the limit.',
	});
	time.set(NOON + 12 * HOUR);
	await limiter.take();
	expect(limiter.snapshot()).toEqual({ day: '2026-03-02', calls: 1 });
});

it('counts on after a restart on the same day, and not on the next', async () => {
	const used = { day: '2026-03-01', calls: 2 };
	const { limiter } = limited({ perDay: 3, used });
	await limiter.take();
	await expect(limiter.take()).rejects.toMatchObject({ kind: 'rate-limited' });
	const { limiter: nextDay } = limited({ perDay: 3, used }, clock(NOON + 24 * HOUR));
	await nextDay.take();
	expect(nextDay.snapshot()).toEqual({ day: '2026-03-02', calls: 1 });
});

it('does not give a day twice to a clock that goes back over midnight', async () => {
	const { time, limiter } = limited({ perDay: 1 }, clock(NOON + 12 * HOUR));
	await limiter.take();
	time.set(NOON + 11 * HOUR);
	await expect(limiter.take()).rejects.toMatchObject({ retryAfterMs: 25 * HOUR });
	time.set(NOON + 13 * HOUR);
	await expect(limiter.take()).rejects.toMatchObject({ retryAfterMs: 23 * HOUR });
});

it('is not stopped for years by a clock that had been years ahead', async () => {
	const { limiter } = limited({ perDay: 1, used: { day: '2099-01-01', calls: 1 } });
	await expect(limiter.take()).rejects.toMatchObject({ retryAfterMs: 12 * HOUR });
});

it('lets go whoever gives up, without a call counted, and lets the others pass', async () => {
	const pending: (() => void)[] = [];
	const time = clock();
	const wait = (ms: number) =>
		new Promise<void>((resolve) => {
			pending.push(() => {
				time.set(time.now() + ms);
				resolve();
			});
		});
	const limiter = createLimiter({ perSecond: 1, now: time.now, wait });
	await limiter.take();
	const controller = new AbortController();
	const first = limiter.take();
	const given = limiter.take(controller.signal);
	const third = limiter.take();
	controller.abort();
	await expect(given).rejects.toMatchObject({ kind: 'aborted', outcome: 'not-applied' });
	await expect(limiter.take(AbortSignal.abort())).rejects.toMatchObject({ kind: 'aborted' });
	pending.shift()?.();
	await first;
	while (pending.length === 0) await new Promise(setImmediate);
	pending.shift()?.();
	await third;
	expect(limiter.snapshot().calls).toBe(3);
	expect(time.now() - NOON).toBe(2002);
});

it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %s', (perSecond) => {
	expect(() => limited({ perSecond })).toThrow('It is not a whole number above zero.');
});
