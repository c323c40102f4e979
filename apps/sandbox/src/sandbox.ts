import type { EncryptionMode, GcmLayout } from '@argos/core';
import { createApp } from './app.ts';
import type { Clock } from './clock.ts';
import { createControls } from './control/controls.ts';
import type { Decision } from './control/decide.ts';
import { type FaultControls, faultControls } from './control/fault-controls.ts';
import type { Overview } from './control/overview.ts';
import { readDecision, readPopulation } from './control/read-input.ts';
import { aim, redeliver } from './control/webhook-controls.ts';
import type { Usage } from './limits/limits.ts';
import { listen } from './listen.ts';
import { createProject } from './project.ts';
import type { LoggedRequest } from './request-log/request-log.ts';
import { runDue } from './scheduled/run-due.ts';
import type { Population } from './seed/populate.ts';
import { createStore } from './store/create-store.ts';
import type { Delivery } from './store/deliveries.ts';
import { checkedSwitches, type Switches } from './switches.ts';
import { readTarget, type WebhookTarget, type WebhookTargetInput } from './webhooks/target.ts';

export interface SandboxOptions {
	/** Address to listen on. Default `127.0.0.1`. */
	host?: string;
	/** Default 0: any free port. */
	port?: number;
	/** The project's API key. Default `sandbox-key`. */
	key?: string;
	/** A separate API key for the FaceAuth add-on. Default: the project's key opens it too. */
	faceAuthKey?: string;
	/** E-mail of the project's administrator. Default `admin@example.com`. */
	admin?: string;
	/** The project option "Secure Data Transmission". Default `off`. */
	encryption?: EncryptionMode;
	/** Decides people and ids; equal seeds give equal ones. Default 1. */
	seed?: number;
	/** How many made-up people there are at the start. Default 300; 0 = empty. */
	people?: number;
	/** A file, or `:memory:` (default). A file that already holds people is opened as it is. */
	database?: string;
	/** How the sandbox behaves where the vendor's documents are silent. */
	switches?: Partial<Switches>;
	/** The clock that the sandbox's own starts from. Default: real time. */
	now?: () => Date;
	/** Where webhooks go from the start; also {@link Sandbox.webhook}. */
	webhook?: WebhookTargetInput;
	/** Lets webhooks leave this computer. Default false. */
	allowRemoteWebhooks?: boolean;
	/**
	 * Reads Liveform links encrypted by AES-256-GCM instead of AES-256-ECB. ARGOS does not document the layout
	 * (argos-api.md §3.1), so there is no default.
	 */
	liveformGcm?: GcmLayout;
}

export interface Sandbox {
	/** Base URL for clients, such as `http://127.0.0.1:4010/v3`. */
	url: string;
	key: string;
	faceAuthKey: string;
	admin: string;
	encryption: EncryptionMode;
	port: number;
	/** Back to how the sandbox started: people, ids and switches. */
	reset(): void;
	/** Replaces everything by made-up people; what is left out is as at the start. */
	seed(population?: Partial<Population>): Population;
	/** @throws {RangeError} when there is no such submission or the decision makes no sense */
	decide(submissionId: string, decision: Decision): Overview;
	/** @throws {RangeError} naming the switch that is wrong */
	setSwitches(changes: Partial<Switches>): Switches;
	/** Moves the sandbox's clock; what becomes due by that happens before the call returns. */
	clock: Clock;
	/** What goes wrong, and when. */
	faults: FaultControls;
	/** How many calls each key has made. */
	limits(): Usage[];
	/** The last calls to the API, newest first, at most 1,000. */
	requests(limit?: number): LoggedRequest[];
	/**
	 * Says where webhooks go; `undefined`: nowhere.
	 * @throws {RangeError} for an address that is not on this computer, unless that was allowed
	 */
	webhook(target: WebhookTargetInput | undefined): WebhookTarget | undefined;
	/** Fulfilled when no webhook is on its way any more. */
	webhooksSent(): Promise<void>;
	/** The last webhooks, newest first, at most 1,000. */
	deliveries(limit?: number): Delivery[];
	/** Sends a webhook of the log again. @throws {RangeError} when it is not there */
	redeliver(deliveryId: string): Delivery;
	/** Lets answers and webhooks under way finish, then frees port and database. */
	close(): Promise<void>;
}

/**
 * Starts a local ARGOS.
 * @throws {Error} when the port is in use or the database cannot be opened, {RangeError} for a bad option
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { host = '127.0.0.1', key = 'sandbox-key', admin = 'admin@example.com' } = options;
	const { faceAuthKey = key, encryption = 'off', now = () => new Date() } = options;
	const standard = readPopulation(
		{ seed: options.seed ?? 1, people: options.people ?? 300 },
		{ seed: 1, people: 300 },
	);
	const switches = checkedSwitches(options.switches ?? {});
	checkIdentity({ keys: [key, faceAuthKey], admin, encryption });
	const { allowRemoteWebhooks = false } = options;
	const target = options.webhook && readTarget(options.webhook, { allowRemote: allowRemoteWebhooks });
	const store = createStore(options.database ?? ':memory:');
	const closing = new AbortController();
	const { seed } = standard;
	const project = createProject({
		...{ key, faceAuthKey, admin, encryption, seed, switches, store, now, allowRemoteWebhooks },
		closing: closing.signal,
		liveformGcm: options.liveformGcm,
	});
	project.webhooks.aim(target);
	project.ticks.listen(() => runDue(project));
	const controls = createControls(project, standard);
	if (store.count() === 0) controls.seed(standard);
	const server = await listen(createApp(project, controls), { host, port: options.port ?? 0 }).catch(
		(error) => {
			store.close();
			throw error;
		},
	);
	const heartbeat = setInterval(project.tick, TICK_MS).unref();
	return {
		url: `http://${urlHost(host)}:${server.port}/v3`,
		key,
		faceAuthKey,
		admin,
		encryption,
		port: server.port,
		reset: () => void controls.reset(),
		seed: (population = {}) => controls.seed(readPopulation(population, standard)),
		decide: (submissionId, decision) => {
			const overview = controls.decide(submissionId, readDecision(decision));
			if (!overview) throw new RangeError(`The sandbox holds no submission "${submissionId}".`);
			return overview;
		},
		setSwitches: (changes) => controls.setSwitches(changes),
		clock: project.clock,
		faults: faultControls(project),
		limits: () => project.limits.usage(),
		requests: (limit = 1000) => project.requests.latest({ limit, after: 0 }),
		webhook: (input) => aim(project, input),
		webhooksSent: () => project.webhooks.settled(),
		deliveries: (limit = 1000) => project.webhooks.latest(limit),
		redeliver: (deliveryId) => redeliver(project, deliveryId),
		close: onlyOnce(async () => {
			clearInterval(heartbeat);
			closing.abort();
			await server.close();
			await project.webhooks.close();
			store.close();
		}),
	};
}

/** How often, in real milliseconds, the sandbox looks whether something is due. */
const TICK_MS = 1000;

interface Identity {
	keys: string[];
	admin: string;
	encryption: string;
}

// An empty key would let in whoever sends none.
function checkIdentity({ keys, admin, encryption }: Identity): void {
	if (keys.some((key) => key.trim() === ''))
		throw new RangeError('The sandbox needs an API key of at least one letter.');
	if (!admin.includes('@')) throw new RangeError('The administrator of the sandbox is an e-mail address.');
	if (encryption !== 'off' && encryption !== 'aes-256-ecb') {
		throw new RangeError('The encryption of the sandbox is "off" or "aes-256-ecb".');
	}
}

// Clients reach a server that listens everywhere through loopback.
function urlHost(host: string): string {
	if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
	return host.includes(':') ? `[${host}]` : host;
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
	let done: Promise<void> | undefined;
	return () => {
		done ??= work();
		return done;
	};
}
