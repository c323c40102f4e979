import { defineConfig } from 'vitest/config';

// Packages are tested from source: the condition makes `@argos/core` mean its TypeScript files.
const source = { conditions: ['@argos/source'], externalConditions: ['@argos/source', 'node', 'import'] };

/** One project a package, named after it. `fileParallelism` is for packages whose tests share nothing. */
function project(name: string, root: string, testTimeout = 15_000) {
	return {
		ssr: { resolve: source },
		resolve: { conditions: source.conditions },
		test: {
			name,
			root,
			include: ['**/*.test.ts'],
			exclude: ['**/node_modules/**', '**/dist/**', 'deno/**'],
			testTimeout,
			hookTimeout: 30_000,
		},
	};
}

export default defineConfig({
	test: {
		// Forty megabytes of disk would save a few seconds of a second run.
		fsModuleCache: false,
		projects: [
			project('@argos/core', 'packages/core'),
			project('@argos/migrate', 'packages/migrate'),
			project('n8n-nodes-argos', 'packages/n8n-nodes-argos', 60_000),
			project('@argos/sandbox', 'apps/sandbox'),
			project('@argos/cli', 'apps/cli', 30_000),
			project('argos-zapier', 'apps/zapier', 60_000),
			project('argos-github-action', 'apps/github-action', 60_000),
			project('@argos/demo', 'apps/demo', 120_000),
			project('@argos/action-runner', 'tools/action-runner'),
			project('@argos/real-n8n', 'tools/real-n8n'),
			project('@argos/runtime-tests', 'runtime-tests'),
			project('repository', 'scripts', 60_000),
		],
	},
});
