import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts', ky: 'src/transports/ky.ts' },
	format: 'esm',
	platform: 'neutral',
	dts: true,
	clean: true,
	fixedExtension: false,
});
