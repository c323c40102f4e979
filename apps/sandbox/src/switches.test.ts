import { expect, it } from 'vitest';
import type { SwitchSpec } from './switch-kinds.ts';
import { SWITCHES } from './switches.ts';
import { start } from './testing/start.ts';

it.each(Object.entries<SwitchSpec<unknown>>(SWITCHES))(
	'starts %s with a value that it takes',
	(_name, spec) => {
		expect(spec.accepts(spec.default)).toBe(true);
		expect(spec.accepts({})).toBe(false);
	},
);

it.each([
	{ switches: { incompleteExpiryHours: 1_000_001 }, takes: 'a whole number from 0 to 1000000' },
	{ switches: { dateFilterUtcOffsetMinutes: 841 }, takes: 'a whole number from -840 to 840' },
])('refuses $switches, which would lead out of the calendar', async ({ switches, takes }) => {
	const { sandbox } = await start();
	expect(() => sandbox.setSwitches(switches)).toThrow(takes);
});
