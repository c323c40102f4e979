import { expect, test } from 'vitest';
import { bundleSize } from '../bench/bundle-size.ts';
import { ACTIONS } from '../scripts/render.ts';
import { DIST } from './bench.ts';

test.each(ACTIONS)('$id is loaded in a moment: at most 600 kB with every chunk', async ({ id }) => {
	const bytes = await bundleSize(DIST, id);
	expect(bytes).toBeLessThanOrEqual(600_000);
	// All that every action needs is counted, too.
	expect(bytes).toBeGreaterThan(100_000);
});
