import { expect, it } from 'vitest';
import { isWatchState } from './is-watch-state.ts';
import { INITIAL_WATCH_STATE } from './state.ts';

const tracked = { at: 1_700_000_000_000, mark: 'pending' };
const FIRST = {
	version: 1,
	seeded: true,
	watermark: 1_700_000_000_000,
	floor: 1_699_900_000_000,
	seen: { s1: { ...tracked, told: 'approved:2026-01-01T00:00:00.000Z' } },
	open: [{ ...tracked, id: 's2' }],
	openLeft: 1,
	scan: { startDate: '2026-01-01', newest: 0, anchor: 0, cursor: { id: 's1', createdAt: 'x' } },
};
const list = { startDate: '2026-01-01', endDate: '2026-01-04', amlPass: true, last: 0, run: 'mixed' };
const STATE = {
	version: 2,
	seeded: true,
	watermark: 1_700_000_000_000,
	floor: 1_699_900_000_000,
	seen: { s1: { ...tracked, told: 'approved:2026-01-01T00:00:00.000Z', flag: '', since: 0 } },
	older: { s2: { ...tracked, flag: '0123456789abcdef', toldFlag: '0123456789abcdef', absences: 1 } },
	days: { '2026-01-01': 5 },
	countedFrom: 0,
	followedAt: 0,
	scan: { ...list, run: -3, newest: 0, anchor: 0, cursor: { id: 's1', createdAt: 'x' } },
	round: { left: ['s2'], decided: false, list },
};

it.each([
	['a first one', INITIAL_WATCH_STATE],
	['a full one', STATE],
	['one of the first version', FIRST],
	['one from a file', JSON.parse(JSON.stringify(STATE))],
])('takes %s', (_what, state) => {
	expect(isWatchState(state)).toBe(true);
});

it.each([
	['nothing', undefined],
	['another version', { ...STATE, version: 3 }],
	['an open submission that is none', { ...FIRST, open: [null] }],
	['an older submission that is none', { ...STATE, older: { s2: null } }],
	['a round that goes nowhere', { ...STATE, round: {} }],
	['a number of submissions that is none', { ...STATE, days: { '2026-01-01': -1 } }],
	['a seen one that is a number', { ...STATE, seen: { s1: 5 } }],
	['more left than there are', { ...FIRST, openLeft: 2 }],
	['less than nothing left', { ...FIRST, openLeft: -1 }],
	['a time beyond the calendar', { ...STATE, floor: 1e30 }],
	['a scan that is a text', { ...STATE, scan: 'x' }],
	['a scan without a day', { ...STATE, scan: { startDate: 'x', newest: 0 } }],
])('refuses %s', (_what, state) => {
	expect(isWatchState(state)).toBe(false);
});
