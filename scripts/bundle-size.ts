import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const CORE = join(import.meta.dirname, '..', 'packages', 'core');

/**
 * Bytes of a program once bundled, tree-shaken and minified, libraries included, as brotli sends it: what it loads
 * at once, and what it loads later if it ever needs it.
 */
export async function bundleSize(program: string): Promise<{ atOnce: number; later: number }> {
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
	const [first, ...later] = output.flatMap((part) =>
		part.type === 'chunk' ? [brotliCompressSync(part.code).length] : [],
	);
	return { atOnce: first ?? 0, later: later.reduce((sum, size) => sum + size, 0) };
}
