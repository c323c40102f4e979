import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts' },
	format: 'esm',
	platform: 'node',
	// Zapier runs Node 22.
	target: 'node22',
	// One file with core inside: Zapier's packer then has one dependency to follow.
	deps: {
		alwaysBundle: [/^@argos\//, /^@noble\//, /^@scure\//, /^zod/],
		onlyBundle: false,
		neverBundle: ['zapier-platform-core'],
	},
	inputOptions: { resolve: { conditionNames: ['@argos/source', 'node', 'import', 'default'] } },
	dts: false,
	clean: true,
	fixedExtension: false,
});
