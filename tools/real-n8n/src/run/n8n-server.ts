import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { type N8nContext, spawnN8n } from './n8n-command.ts';
import { endProcess, hasEnded } from './process-group.ts';

const READY_WITHIN_MS = 120_000;

export interface N8nServer {
	/** Origin of editor, REST and webhooks. */
	url: string;
	/** Resolves when n8n ends, whether asked to or not. */
	ended: Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts n8n and waits until it has migrated its database and activated the workflows.
 * @throws {Refusal} with the last lines of its log when it ends early or does not come up
 */
export async function startN8n(context: N8nContext, port: number): Promise<N8nServer> {
	const url = `http://127.0.0.1:${port}`;
	const child = spawnN8n(['start'], context);
	const { promise: ended, resolve } = Promise.withResolvers<void>();
	child.once('exit', () => resolve());
	const stop = () => endProcess(child);
	const deadline = Date.now() + READY_WITHIN_MS;
	try {
		while (!(await isReady(url))) {
			context.signal.throwIfAborted();
			if (hasEnded(child))
				throw new Refusal(`n8n ended while starting. Its last lines:\n${context.log.tail(30)}`);
			if (Date.now() > deadline)
				throw new Refusal(`n8n did not come up within two minutes. Its last lines:\n${context.log.tail(30)}`);
			await delay(200);
		}
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, ended, stop };
}

async function isReady(url: string): Promise<boolean> {
	try {
		return (await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5000) })).ok;
	} catch {
		return false;
	}
}
