import { defineConfig } from 'tsdown';

const shared = {
	format: 'esm',
	platform: 'neutral',
	dts: true,
	fixedExtension: false,
	outDir: 'dist',
} as const;

// A build for each rather than one with a shared chunk: a chunk of types alone has no JavaScript beside it, and
// Deno then refuses the types. The error that all hold is recognised by its brand.
export default defineConfig([
	{ ...shared, entry: { index: 'src/index.ts' }, clean: true },
	{ ...shared, entry: { ky: 'src/transports/ky.ts' }, clean: false },
	{ ...shared, entry: { undici: 'src/transports/undici.ts' }, clean: false },
]);
