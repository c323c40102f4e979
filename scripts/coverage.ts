import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES } from '../apps/cli/src/operations/names.ts';
import { createSandbox } from '../apps/sandbox/src/index.ts';
import * as core from '../packages/core/src/index.ts';

const { createArgos, ENDPOINTS, OPERATIONS } = core;
type AnyEndpoint = core.AnyEndpoint;
type CatalogueOperation = (typeof OPERATIONS)[number];

const ROOT = join(import.meta.dirname, '..');
const YES = 'yes';
const NO = '';

/** Which call of ARGOS can be made from where: asked of the client, of the hosts' code, and of a running sandbox. */
export async function coveragePage(): Promise<string> {
	const argos = createArgos({
		apiKey: 'nobody',
		transport: () => Promise.reject(new Error('No calls here.')),
	});
	const zapier = usesIn('apps/zapier/src');
	const action = usesIn('apps/github-action/src', 'packages/migrate/src');
	const offered = await offeredByN8n();
	const sandbox = await createSandbox({ people: 0 });
	try {
		const rows: string[] = [];
		for (const endpoint of ENDPOINTS) {
			const operation = OPERATIONS.find((one) => one.endpoint === endpoint.id);
			const versions = endpoint.versions ?? ['v3'];
			const alive = await Promise.all(
				versions.map(async (version) => ((await answers(sandbox, endpoint, version)) ? version : [])),
			);
			rows.push(
				row([
					`\`${endpoint.method} ${endpoint.path}\``,
					endpoint.title,
					endpoint.source,
					callOf(argos, endpoint),
					operation ? `\`argos ${NAMES[operation.id]}\`` : NO,
					alive.flat().join(', '),
					operation && offered.has(operation.id) ? YES : NO,
					zapier(endpoint, operation) ? YES : NO,
					action(endpoint, operation) ? YES : NO,
				]),
			);
		}
		return [
			'<!-- Generated from the code by `npm run docs`. Do not edit. -->',
			'# What is covered',
			'',
			'Every call that the documents of ARGOS describe, and where it can be made. The column of the sandbox names',
			'the versions under which a running one answers it.',
			'',
			row(['call', 'what it does', 'reference', 'core', 'CLI', 'sandbox', 'n8n', 'Zapier', 'GitHub Action']),
			row(Array(9).fill('---')),
			...rows,
			'',
			'Without a call: links to the hosted form (`argos liveform …`) and webhooks (`argos webhook read`).',
			'',
		].join('\n');
	} finally {
		await sandbox.close();
	}
}

/** Read at run time: n8n wants a package of CommonJS, which this one cannot be compiled with. */
async function offeredByN8n(): Promise<Set<string>> {
	const file = new URL('../packages/n8n-nodes-argos/nodes/shared/catalogue.ts', import.meta.url);
	const { CATALOGUE } = (await import(file.href)) as { CATALOGUE: readonly { id: string }[] };
	return new Set(CATALOGUE.map(({ id }) => id));
}

function row(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** The method of the client, which has the endpoint's own id. */
function callOf(argos: core.Argos, { id }: AnyEndpoint): string {
	const method = id.split('.').reduce<unknown>((at, name) => Object(at)[name], argos);
	return typeof method === 'function' ? `\`${id}\`` : NO;
}

/** Whether a path leads anywhere: an unknown one is `Missing Authentication Token` (switch `unknownRoute`). */
async function answers(
	sandbox: { url: string; key: string },
	{ method, path }: AnyEndpoint,
	version: string,
): Promise<boolean> {
	const filled = path.replaceAll(/\{\w+\}/g, 'x');
	const url = `${new URL(sandbox.url).origin}/${version}${filled}`;
	const response = await fetch(url, { method, headers: { 'x-api-key': sandbox.key } });
	return !(await response.text()).includes('Missing Authentication Token');
}

/** What a host's code does: it runs an operation, calls the client, or watches, which lists and reads. */
function usesIn(
	...folders: string[]
): (endpoint: AnyEndpoint, operation: CatalogueOperation | undefined) => boolean {
	const code = folders.map(sourceOf).join('\n');
	const watched = code.includes('watchStep(') ? ['submissions.list', 'submissions.get'] : [];
	return (endpoint, operation) => {
		const call = new RegExp(`\\b${endpoint.id.replace('.', '\\.')}\\(`);
		const [exported] = Object.entries(core).find(([, value]) => value === operation) ?? [];
		const runs = exported !== undefined && new RegExp(`\\b${exported}\\b`).test(code);
		return runs || call.test(code) || watched.includes(endpoint.id);
	};
}

function sourceOf(folder: string): string {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => readFileSync(join(ROOT, folder, file), 'utf8'))
		.join('\n');
}
