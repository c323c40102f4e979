import { defineConfig } from 'tsdown';

export default defineConfig({
	entry: { index: 'src/index.ts', hosts: 'src/hosts.ts' },
	format: 'esm',
	platform: 'node',
	dts: true,
	clean: true,
	fixedExtension: false,
});
