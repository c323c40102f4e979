import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { SwitchSpec } from './switch-kinds.ts';
import { SWITCHES } from './switches.ts';

// Without the blanks that a formatter adds to line columns up.
const tight = (text: string) => text.replace(/ *\| */g, '|');
const manual = tight(readFileSync(new URL('../README.md', import.meta.url), 'utf8'));

it.each(Object.entries<SwitchSpec<unknown>>(SWITCHES))('lists the switch %s in the manual', (name, spec) => {
	const allowed = spec.allowed.replaceAll('"', '`');
	const row = `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${allowed} | ${spec.basis} | ${spec.meaning} |`;
	expect(manual).toContain(tight(row));
});

it.each(Object.entries<SwitchSpec<unknown>>(SWITCHES))(
	'starts %s with a value that it takes',
	(_name, spec) => {
		expect(spec.accepts(spec.default)).toBe(true);
		expect(spec.accepts({})).toBe(false);
	},
);
