import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { validate } from '@actions/languageservice';
import { rolldown } from 'rolldown';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { PACKAGE } from './bench.ts';

type Service = { validate: typeof validate; TextDocument: typeof TextDocument };

/** What an action takes, by input name; as the service wants it. */
export type InputsOf = (reference: string) => Promise<Record<string, Input> | undefined>;

interface Input {
	description: string;
	required?: boolean;
}

const ENTRY = '\0service';
const PROGRAM = `export { validate } from '@actions/languageservice';
export { TextDocument } from 'vscode-languageserver-textdocument';`;

/**
 * GitHub's own language service, the one behind its editor. It imports JSON without saying so, which Node refuses
 * and a bundler does not mind.
 */
async function load(): Promise<Service> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-language-service-'));
	try {
		const bundle = await rolldown({
			input: ENTRY,
			cwd: PACKAGE,
			platform: 'node',
			logLevel: 'silent',
			plugins: [
				{
					name: 'program',
					resolveId(id, importer) {
						if (id === ENTRY) return id;
						return importer === ENTRY ? this.resolve(id, join(PACKAGE, 'program.ts')) : undefined;
					},
					load: (id) => (id === ENTRY ? PROGRAM : undefined),
				},
			],
		});
		const file = join(folder, 'service.mjs');
		await bundle.write({ file, format: 'esm', codeSplitting: false });
		await bundle.close();
		return await import(pathToFileURL(file).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

let service: Promise<Service> | undefined;

/** Everything that GitHub would complain about in a workflow or an `action.yml`, one line each. */
export async function complaints(path: string, text: string, inputsOf?: InputsOf): Promise<string[]> {
	service ??= load();
	const { validate, TextDocument } = await service;
	// It tells the kind of a file by the end of its address, and reads no address twice.
	const document = TextDocument.create(`file:///${randomUUID()}/${path}`, 'yaml', 1, text);
	const found = await validate(document, {
		...(inputsOf && {
			actionsMetadataProvider: {
				async fetchActionMetadata({ owner, name, path: folder = '', ref }) {
					const inputs = await inputsOf(`${owner}/${name}/${folder}@${ref}`);
					return inputs && { name, description: '', inputs };
				},
			},
		}),
	});
	return found.map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}
