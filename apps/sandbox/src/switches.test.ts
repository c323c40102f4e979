import { expect, it } from 'vitest';
import type { SwitchSpec } from './switch-kinds.ts';
import { SWITCHES } from './switches.ts';

it.each(Object.entries<SwitchSpec<unknown>>(SWITCHES))(
	'starts %s with a value that it takes',
	(_name, spec) => {
		expect(spec.accepts(spec.default)).toBe(true);
		expect(spec.accepts({})).toBe(false);
	},
);
