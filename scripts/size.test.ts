import { expect, it } from 'vitest';
import { bundleSize } from './bundle-size.ts';

// Bytes after bundling, tree-shaking, minifying and brotli; libraries are included, entries that nobody imports not.
const PROGRAMS = [
	{ what: 'the pure half: createArgos', program: "export { createArgos } from '@argos/core'", most: 15_000 },
	{
		what: 'core with ky',
		program: "export { createArgos } from '@argos/core'; export { kyTransport } from '@argos/core/ky'",
		most: 25_000,
	},
	{ what: 'the watch alone', program: "export { watchStep } from '@argos/core'", most: 7000 },
	{ what: 'the whole index', program: "export * from '@argos/core'", most: 60_000 },
];

it.each(PROGRAMS)('keeps $what within $most bytes', async ({ what, program, most }) => {
	const { atOnce, later } = await bundleSize(program);
	console.log(`${what}: ${atOnce} bytes at once, ${later} later (encryption, when it is on)`);
	expect(atOnce).toBeLessThanOrEqual(most);
	expect(later).toBeLessThanOrEqual(7000);
});
