import { defineConfig } from 'vitest/config';

// Apart from the other tests, since these need a Chromium; `src/e2e.ts` runs them.
export default defineConfig({
	ssr: {
		resolve: {
			conditions: ['@argos/source'],
			externalConditions: ['@argos/source', 'node', 'import'],
		},
	},
	resolve: { conditions: ['@argos/source'] },
	test: {
		name: '@argos/real-browser',
		include: ['src/**/*.test.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
	},
});
