import { expect, it } from 'vitest';
import { testClock } from './testing.ts';
import { createTraffic } from './traffic.ts';

const NOON = Date.parse('2026-03-01T12:00:00.000Z');

function traffic(clock = testClock()) {
	return { clock, ...{ traffic: createTraffic({ concurrency: 16, now: clock.now, random: () => 0 }) } };
}

it('lets only so many calls begin as the window has room for', () => {
	const { traffic: road } = traffic();
	expect(road.room()).toBe(1);
	road.begin();
	expect(road.room()).toBe(0);
	road.end();
	road.good('row');
	expect(road.room()).toBe(2);
});

it('counts calls that fail together as one round, and waits twice as long after each', () => {
	const { traffic: road } = traffic();
	for (let i = 0; i < 4; i++) road.good('row');
	const calls = [road.begin(), road.begin(), road.begin()] as const;
	expect(road.failed(calls[1], 'row')).toEqual({
		rounds: 1,
		pause: { for: 'server', from: NOON, until: NOON + 1_000 },
	});
	expect(road.failed(calls[0], 'row')).toBeUndefined();
	expect(road.failed(calls[2], 'row')).toBeUndefined();
	expect(road.failed(road.begin(), 'row')).toMatchObject({ rounds: 2, pause: { until: NOON + 2_000 } });
	expect(road.failed(road.begin(), 'row')).toMatchObject({ rounds: 3, pause: { until: NOON + 4_000 } });
	for (let i = 0; i < 5; i++) road.failed(road.begin(), 'row');
	expect(road.failed(road.begin(), 'row')).toMatchObject({ rounds: 9, pause: { until: NOON + 30_000 } });
});

it('asks a server that has answered nothing well with two calls first, and does not rush it with all', () => {
	const { traffic: road, clock } = traffic();
	for (let i = 0; i < 20; i++) road.good('row');
	expect(road.room()).toBe(16);
	for (const call of Array.from({ length: 16 }, () => road.begin())) {
		road.end();
		road.failed(call, 'row');
	}
	clock.set('2026-03-01T12:00:01.000Z');
	expect(road.room()).toBe(2);
	for (let i = 0; i < 4; i++) road.good('row');
	expect(road.room()).toBeGreaterThanOrEqual(5);
});

it('keeps at its speed when a few answers of many are lost', () => {
	const { traffic: road } = traffic();
	for (let i = 0; i < 20; i++) road.good('row');
	for (let i = 0; i < 200; i++) {
		if (i % 7 === 0) road.failed(road.begin(), 'row');
		else {
			road.begin();
			road.good('row');
		}
		road.end();
	}
	expect(road.window).toBe(16);
});

it('slows down for a server that loses every second answer', () => {
	const { traffic: road } = traffic();
	for (let i = 0; i < 20; i++) road.good('row');
	for (let i = 0; i < 200; i++) {
		if (i % 2 === 0) road.failed(road.begin(), 'row');
		else {
			road.begin();
			road.good('row');
		}
		road.end();
	}
	expect(road.window).toBeLessThanOrEqual(4);
});

it('takes a good answer for the end of a breakdown', () => {
	const { traffic: road } = traffic();
	road.failed(road.begin(), 'row');
	expect(road.room()).toBe(0);
	road.good('row');
	expect(road.pause()).toBeUndefined();
	expect(road.failed(road.begin(), 'row')).toMatchObject({ rounds: 1 });
});

it('does not take a good look-up for proof that people are taken in again', () => {
	const { traffic: road } = traffic();
	road.failed(road.begin(), 'row');
	road.good('look-up');
	expect(road.pause()).toMatchObject({ for: 'server' });
	expect(road.failed(road.begin(), 'row')).toMatchObject({ rounds: 2 });
	expect(road.failed(road.begin(), 'look-up')).toMatchObject({ rounds: 1 });
});

it('waits as long as a server asks for, but no longer than a quarter of an hour', () => {
	const { traffic: road, clock } = traffic();
	expect(road.throttled(road.begin(), 20_000)).toEqual({ for: 'throttle', from: NOON, until: NOON + 20_000 });
	road.good('row');
	expect(road.pause()).toMatchObject({ for: 'throttle' });
	clock.set('2026-03-01T12:00:20.000Z');
	expect(road.pause()).toBeUndefined();
	expect(road.throttled(road.begin(), 86_400_000)).toMatchObject({ until: NOON + 20_000 + 900_000 });
});

it('waits a second, doubled each time, when a server does not say how long', () => {
	const { traffic: road, clock } = traffic();
	expect(road.throttled(road.begin(), undefined)).toMatchObject({ until: NOON + 1_000 });
	clock.set('2026-03-01T12:00:01.000Z');
	expect(road.throttled(road.begin(), undefined)).toMatchObject({ until: NOON + 3_000 });
});

it('does not stand still for a clock that is set back', () => {
	const { traffic: road, clock } = traffic();
	road.usedUp(3_600_000);
	clock.set('2026-02-28T12:00:00.000Z');
	expect(road.pause()).toBeUndefined();
});
