import { expect, it } from 'vitest';
import { NO_ANSWER } from './faults.ts';
import { createLostRows, type LostRow } from './lost-rows.ts';
import { person, testClock } from './testing.ts';

function lostRow(row: number): LostRow {
	const { line, mapped } = person(row);
	if (!mapped.ok) throw new Error('a person is a good row');
	const { input } = mapped;
	const outgoing = { row, line, input, hash: new Uint8Array(16), reference: `user-${row}`, sends: 1 };
	return { outgoing, fault: NO_ANSWER, failures: 0, known: 'unknown' };
}

it('gives rows out in the order of their moments, and none before', () => {
	const clock = testClock();
	const lost = createLostRows(clock.now);
	lost.add(lostRow(1), 30_000);
	lost.add(lostRow(2), 1_000);
	lost.add(lostRow(3), 30_000);
	expect(lost.take()).toBeUndefined();
	clock.set('2026-03-01T12:00:01.000Z');
	expect(lost.take()?.outgoing.row).toBe(2);
	expect(lost.take()).toBeUndefined();
	clock.set('2026-03-01T12:00:30.000Z');
	expect(lost.take()?.outgoing.row).toBe(1);
	expect(lost.take()?.outgoing.row).toBe(3);
	expect(lost.size).toBe(0);
});

it('lets rows wait anew when the clock is set back, neither less nor for a day', () => {
	const clock = testClock();
	const lost = createLostRows(clock.now);
	lost.add(lostRow(1), 30_000);
	expect(lost.take()).toBeUndefined();
	clock.set('2026-02-28T12:00:00.000Z');
	expect(lost.take()).toBeUndefined();
	clock.set('2026-02-28T12:00:29.999Z');
	expect(lost.take()).toBeUndefined();
	clock.set('2026-02-28T12:00:30.000Z');
	expect(lost.take()?.outgoing.row).toBe(1);
});

it('says when it is full', () => {
	const lost = createLostRows(testClock().now);
	for (let row = 1; row <= 5_000; row++) {
		expect(lost.isFull).toBe(false);
		lost.add(lostRow(row), 1_000);
	}
	expect(lost.isFull).toBe(true);
	expect(lost.clear()).toHaveLength(5_000);
	expect(lost.isFull).toBe(false);
});
