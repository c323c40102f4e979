import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ActionRun, type RunOptions, runAction } from '@argos/action-runner';
import { createSandbox, type Sandbox, type SandboxOptions } from '@argos/sandbox';
import { onTestFinished } from 'vitest';

export const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
export const DIST = join(PACKAGE, 'dist');
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const KEY = 'sandbox-key';

/** An empty folder in the part of the checkout, gone after the test. */
export async function workspace(files: Record<string, string | Uint8Array> = {}): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-workspace-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	return folder;
}

/** Runs a built action in a workspace. */
export function run(
	action: 'migrate' | 'export-submissions' | 'wait-for-result' | 'aml-reports',
	options: Omit<RunOptions, 'actionDir'>,
): Promise<ActionRun> {
	if (!existsSync(join(DIST, `${action}.js`))) {
		throw new Error(`dist/${action}.js is missing: run "npm run build" at the root first.`);
	}
	return runAction({ actionDir: join(PACKAGE, action), ...options });
}

export async function sandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const started = await createSandbox({ people: 0, key: KEY, ...options });
	onTestFinished(() => started.close());
	return started;
}

/** A server that is no ARGOS; gives its base URL. */
export async function server(listener: RequestListener): Promise<string> {
	const listening = createServer(listener).listen(0, '127.0.0.1');
	await new Promise((resolve) => listening.once('listening', resolve));
	onTestFinished(() => {
		listening.closeAllConnections();
		listening.close();
	});
	return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/v3`;
}

/** A base URL on which nobody listens. */
export async function deadServer(): Promise<string> {
	const listening = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => listening.once('listening', resolve));
	const { port } = listening.address() as AddressInfo;
	await new Promise((resolve) => listening.close(resolve));
	return `http://127.0.0.1:${port}/v3`;
}

/** All cases that a sandbox holds, through its control calls. */
export async function casesOf({ port }: Sandbox): Promise<{ submissionId: string; email: string }[]> {
	const answer = await fetch(`http://127.0.0.1:${port}/_sandbox/submissions?limit=1000`);
	const { submissions } = (await answer.json()) as { submissions: { submissionId: string; email: string }[] };
	return submissions;
}

/** Everything of a run that people can see. */
export function visible({ log, summary, annotations, outputs }: ActionRun): string {
	return [log, summary, JSON.stringify(annotations), JSON.stringify(outputs)].join('\n');
}
