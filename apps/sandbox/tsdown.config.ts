import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts' },
	format: 'esm',
	platform: 'node',
	dts: true,
	clean: true,
	fixedExtension: false,
	// The inspector's page is served as it is, from beside the bundle.
	copy: [{ from: 'src/inspector/page', to: 'dist' }],
});
