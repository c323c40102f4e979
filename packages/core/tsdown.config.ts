import { defineConfig } from 'tsdown';

const entries = {
	index: 'src/index.ts',
	ky: 'src/transports/ky.ts',
	undici: 'src/transports/undici.ts',
	node: 'src/node/node-cipher.ts',
};
const shared = { format: 'esm', platform: 'node', fixedExtension: false, outDir: 'dist' } as const;

export default defineConfig([
	// A file for each source file, so that programs leave out what they do not use.
	{ ...shared, entry: entries, unbundle: true, dts: false },
	// Types in one file for each entry: within a folder of files, Deno takes `./x.js` for the types of x.
	...Object.entries(entries).map(([name, file]) => ({
		...shared,
		entry: { [name]: file },
		dts: { emitDtsOnly: true },
		clean: false,
	})),
]);
