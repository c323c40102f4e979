import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { BinaryDataService } from 'n8n-core';
import type { IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { harnessCredentials, type StoredCredentials } from './credentials.ts';
import type { NodePackage } from './node-package.ts';
import { ownFolder } from './own-folder.ts';

// n8n-core promises no stability, so this file alone knows its ways; its version is pinned exactly.

/** The parts of n8n that run a node, ready to use. */
export type Engine = Awaited<ReturnType<typeof start>>;

let started: Promise<Engine> | undefined;

/** Loads n8n-core once per process, with a folder and a key of its own: nothing is written to the user's home. */
export function engine(): Promise<Engine> {
	started ??= start();
	return started;
}

async function start() {
	// Read while n8n-core loads, so they must be set before.
	Object.assign(process.env, {
		N8N_USER_FOLDER: ownFolder(),
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64'),
		N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_LOG_LEVEL: 'silent',
		// n8n's own default, whatever this machine says.
		GENERIC_TIMEZONE: 'America/New_York',
	});
	// By require, as n8n does: nodes then share this copy, and the ES modules of n8n-workflow do not load in Node.
	const require = createRequire(import.meta.url);
	const core = require('n8n-core') as typeof import('n8n-core');
	const workflow = require('n8n-workflow') as typeof import('n8n-workflow');
	// The services live in a container that must be n8n-core's own copy.
	const fromCore = createRequire(require.resolve('n8n-core'));
	const { Container } = fromCore('@n8n/di') as { Container: { get(service: unknown): BinaryDataService } };
	const binaryData = Container.get(core.BinaryDataService);
	await binaryData.init();
	return { core, workflow, binaryData };
}

/** What n8n's server gives to every run. The addresses are only ever shown, never called. */
export function additionalData(
	nodePackage: NodePackage,
	credentials: StoredCredentials,
): IWorkflowExecuteAdditionalData {
	const refuse = (what: string) => () => {
		throw new Error(`The n8n harness offers no ${what}.`);
	};
	const site = 'http://127.0.0.1:5678/';
	const data: Partial<IWorkflowExecuteAdditionalData> = {
		credentialsHelper: harnessCredentials(nodePackage, credentials),
		executionId: 'harness',
		currentNodeExecutionIndex: 0,
		restApiUrl: `${site}rest`,
		instanceBaseUrl: site,
		formBaseUrl: `${site}form`,
		formWaitingBaseUrl: `${site}form-waiting`,
		formTestBaseUrl: `${site}form-test`,
		webhookBaseUrl: `${site}webhook`,
		webhookWaitingBaseUrl: `${site}webhook-waiting`,
		webhookTestBaseUrl: `${site}webhook-test`,
		mcpBaseUrl: `${site}mcp`,
		mcpTestBaseUrl: `${site}mcp-test`,
		variables: {},
		executeWorkflow: refuse('sub-workflows'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		logAiEvent: () => {},
		startRunnerTask: refuse('task runners'),
	};
	return data as IWorkflowExecuteAdditionalData;
}
