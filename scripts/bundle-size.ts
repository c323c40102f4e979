import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const CORE = join(import.meta.dirname, '..', 'packages', 'core');

/** Bytes of a program once bundled, tree-shaken and minified, everything it needs included; as brotli sends it. */
export async function bundleSize(program: string): Promise<number> {
	const entry = '\0program';
	const bundle = await rolldown({
		input: entry,
		cwd: CORE,
		platform: 'neutral',
		logLevel: 'silent',
		plugins: [
			{
				name: 'program',
				resolveId: (id, importer) => {
					if (id === entry) return id;
					if (importer !== entry) return undefined;
					return join(
						CORE,
						'dist',
						id === '@argos/core' ? 'index.js' : `${id.slice('@argos/core/'.length)}.js`,
					);
				},
				load: (id) => (id === entry ? program : undefined),
			},
		],
	});
	const { output } = await bundle.generate({ format: 'esm', minify: true });
	await bundle.close();
	return brotliCompressSync(output[0].code).length;
}
