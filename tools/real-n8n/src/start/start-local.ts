import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createSandbox } from '@argos/sandbox';
import type { Install } from '../install/install.ts';
import { loginToN8n } from '../rest/n8n-api.ts';
import { whenPublished } from '../rest/when-published.ts';
import { freePort } from '../run/free-port.ts';
import { createInstance } from '../run/instance.ts';
import { putInNodePackage } from '../run/put-in-node-package.ts';
import { sampleCredentials } from '../samples/credentials.ts';
import { MIGRATE_WORKFLOW, REPORT_WORKFLOW } from '../samples/ids.ts';
import { readSample } from '../samples/workflow.ts';
import { sandboxHttp } from '../sandbox-http.ts';
import { banner } from './banner.ts';
import { readKeptState, writeKeptState } from './kept-state.ts';
import { claim } from './only-one.ts';

const SAMPLES = [REPORT_WORKFLOW, MIGRATE_WORKFLOW];
const PUBLISHED_WITHIN_MS = 60_000;
/** Those that people know; others are taken when these are in use. */
const PORTS = { sandbox: 4010, editor: 5678, broker: 5679 };

export interface Local {
	banner: string;
	/** Resolves when n8n ends. */
	ended: Promise<void>;
	close(): Promise<void>;
}

interface LocalOptions {
	install: Install;
	/** Kept between starts. */
	folder: string;
	say: (line: string) => void;
	signal: AbortSignal;
}

/** A sandbox and an n8n beside it, both on loopback, with the samples in place. */
export async function startLocal({ install, folder, say, signal }: LocalOptions): Promise<Local> {
	const undo: (() => Promise<unknown>)[] = [];
	const close = async () => {
		for (const step of undo.splice(0).reverse()) await step();
	};
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		undo.push(await claim(folder));
		const state = await readKeptState(folder, install);
		const sandbox = await createSandbox({
			port: await freePort(PORTS.sandbox),
			encryption: 'aes-256-ecb',
			database: join(folder, 'sandbox.sqlite'),
		});
		undo.push(() => sandbox.close());

		const port = await freePort(PORTS.editor);
		const brokerPort = await freePort(PORTS.broker);
		const settings = { userFolder: folder, port, brokerPort, owner: state.owner, codeNodes: true };
		const instance = createInstance({ install, settings, secrets: [state.webhookKey], signal });
		say('Building the ARGOS nodes and putting them into n8n ...');
		await putInNodePackage(folder);
		if (state.credentialUrl !== sandbox.url) {
			say('Importing the credential of the sandbox ...');
			await instance.importCredentials(sampleCredentials(sandbox, state.webhookKey));
			state.credentialUrl = sandbox.url;
		}
		const isFirst = !state.hasSamples;
		if (isFirst) {
			say('Importing and publishing the sample workflows ...');
			await instance.importWorkflows(await Promise.all(SAMPLES.map(({ file }) => readSample(file))));
			state.hasSamples = true;
		}
		await writeKeptState(folder, state);

		say('Starting n8n ...');
		const server = await instance.start();
		undo.push(() => server.stop());
		const api = await loginToN8n({ url: server.url, signal }, state.owner);
		// Later, people may have changed, unpublished or deleted them.
		for (const { id } of isFirst ? SAMPLES : [])
			await whenPublished(api, { id, within: PUBLISHED_WITHIN_MS, signal });
		const [pending] = await sandboxHttp(sandbox).cases('status=pending&redFlag=true&limit=1');
		return {
			banner: banner({
				editorUrl: server.url,
				owner: state.owner,
				sandbox,
				pendingId: pending?.submissionId,
				webhookKey: state.webhookKey,
				folder,
			}),
			ended: server.ended,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
