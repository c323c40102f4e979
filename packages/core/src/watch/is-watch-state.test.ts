import { expect, it } from 'vitest';
import { isWatchState } from './is-watch-state.ts';
import { INITIAL_WATCH_STATE } from './state.ts';

const tracked = { at: 1_700_000_000_000, mark: 'pending' };
const STATE = {
	version: 1,
	seeded: true,
	watermark: 1_700_000_000_000,
	floor: 1_699_900_000_000,
	seen: { s1: { ...tracked, told: 'approved:2026-01-01T00:00:00.000Z' } },
	open: [{ ...tracked, id: 's2' }],
	openLeft: 1,
	scan: { startDate: '2026-01-01', newest: 0, anchor: 0, cursor: { id: 's1', createdAt: 'x' } },
};

it.each([
	['a first one', INITIAL_WATCH_STATE],
	['a full one', STATE],
	['one from a file', JSON.parse(JSON.stringify(STATE))],
])('takes %s', (_what, state) => {
	expect(isWatchState(state)).toBe(true);
});

it.each([
	['nothing', undefined],
	['another version', { ...STATE, version: 2 }],
	['an open submission that is none', { ...STATE, open: [null] }],
	['a seen one that is a number', { ...STATE, seen: { s1: 5 } }],
	['more left than there are', { ...STATE, openLeft: 2 }],
	['less than nothing left', { ...STATE, openLeft: -1 }],
	['a time beyond the calendar', { ...STATE, floor: 1e30 }],
	['a scan that is a text', { ...STATE, scan: 'x' }],
	['a scan without a day', { ...STATE, scan: { startDate: 'x', newest: 0 } }],
])('refuses %s', (_what, state) => {
	expect(isWatchState(state)).toBe(false);
});
