import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import type { Install } from '../install/install.ts';
import { freePort } from '../run/free-port.ts';
import { createInstance, type Instance } from '../run/instance.ts';
import type { Owner } from '../run/n8n-env.ts';
import { createOwner } from '../run/owner.ts';
import { type SandboxHttp, sandboxHttp } from '../sandbox-http.ts';
import { createHeldClock, type HeldClock } from './held-clock.ts';

/** A sandbox with encryption on, and an n8n that does not run yet, on free ports and in temporary folders. */
export interface World {
	install: Install;
	sandbox: Sandbox;
	http: SandboxHttp;
	clock: HeldClock;
	userFolder: string;
	instance: Instance;
	owner: Owner;
	webhookKey: string;
	signal: AbortSignal;
	close(): Promise<void>;
}

export async function createWorld(install: Install, signal: AbortSignal): Promise<World> {
	const clock = createHeldClock();
	const key = `key-${randomBytes(8).toString('hex')}`;
	const webhookKey = `hook-${randomBytes(8).toString('hex')}`;
	const sandbox = await createSandbox({ key, encryption: 'aes-256-ecb', now: clock.now });
	const userFolder = await mkdtemp(join(tmpdir(), 'argos-n8n-'));
	const owner = await createOwner(install);
	const ports = { port: await freePort(), brokerPort: await freePort() };
	const settings = { userFolder, ...ports, owner, codeNodes: false };
	const instance = createInstance({ install, settings, secrets: [key, webhookKey], signal });
	return {
		install,
		sandbox,
		http: sandboxHttp(sandbox),
		clock,
		userFolder,
		instance,
		owner,
		webhookKey,
		signal,
		async close() {
			await sandbox.close();
			await rm(userFolder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
