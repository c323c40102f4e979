import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { migrate: 'src/migrate/index.ts', 'aml-reports': 'src/aml-reports/index.ts' },
	format: 'esm',
	platform: 'node',
	target: 'node24',
	// A runner installs nothing, so everything that is needed is in these files.
	deps: { alwaysBundle: [/./], onlyBundle: false },
	inputOptions: { resolve: { conditionNames: ['@argos/source', 'node', 'import', 'default'] } },
	minify: true,
	dts: false,
	clean: true,
	fixedExtension: false,
});
