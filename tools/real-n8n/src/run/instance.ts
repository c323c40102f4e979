import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Install } from '../install/install.ts';
import type { Workflow } from '../samples/workflow.ts';
import { createLog, type Log } from './log.ts';
import { type N8nContext, runN8n } from './n8n-command.ts';
import { type N8nSettings, n8nEnv } from './n8n-env.ts';
import { type N8nServer, startN8n } from './n8n-server.ts';

export interface Instance {
	log: Log;
	/** Imports credentials, replacing those with the same id. */
	importCredentials(credentials: readonly unknown[]): Promise<void>;
	/** Imports workflows, replacing those with the same id, and publishes them for the next start. */
	importWorkflows(workflows: readonly Workflow[]): Promise<void>;
	start(): Promise<N8nServer>;
}

export interface InstanceOptions {
	install: Install;
	settings: N8nSettings;
	/** What must not show in logs. */
	secrets: readonly string[];
	signal: AbortSignal;
}

/** A real n8n with a folder of its own. n8n's commands may only be used while it does not run. */
export function createInstance({ install, settings, secrets, signal }: InstanceOptions): Instance {
	const { userFolder, owner, port } = settings;
	const log = createLog([...secrets, owner.password, owner.passwordHash]);
	// n8n starts the runner of Code nodes with whatever `node` it finds, and that must be this one.
	const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
	const env = n8nEnv(settings, { ...process.env, PATH: path });
	const context: N8nContext = { install, env, userFolder, log, signal };
	return {
		log,
		importCredentials: (credentials) => importFile('import:credentials', credentials, context),
		async importWorkflows(workflows) {
			await importFile('import:workflow', workflows, context);
			for (const { id } of workflows) await runN8n(['publish:workflow', `--id=${id}`], context);
		},
		start: () => startN8n(context, port),
	};
}

/** Through a file that only this user can read, as credentials lie in it in clear. */
async function importFile(command: string, content: unknown, context: N8nContext): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'argos-import-'));
	const file = join(folder, 'import.json');
	try {
		await writeFile(file, JSON.stringify(content), { mode: 0o600 });
		await runN8n([command, `--input=${file}`], context);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
