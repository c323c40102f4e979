import { deriveKeySha256, type EncryptionMode, type GcmLayout } from '@argos/core';
import { type Clock, createClock } from './clock.ts';
import { type Change, type Channel, createChannel, type SandboxEvent } from './events.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createLimits, type Limits } from './limits/limits.ts';
import { createRequestLog, type RequestLog } from './request-log/request-log.ts';
import type { Store } from './store/create-store.ts';
import { idOf } from './store/id.ts';
import { defaultSwitches, type Switches } from './switches.ts';
import { createWebhooks, type Webhooks } from './webhooks/webhooks.ts';

/** What ids are counted for. */
export type IdKind = 'submission' | 'resource' | 'record' | 'projection' | 'authentication';

/** The one project of a sandbox: its settings, its memory and its clock. Every route works on it. */
export interface Project {
	key: string;
	/** The API key of the FaceAuth add-on; the project's own unless it was given one. */
	faceAuthKey: string;
	admin: string;
	encryption: EncryptionMode;
	/** The raw key of AES-256, derived once. */
	cipherKey: Uint8Array;
	/** Replaced as a whole on every change. */
	switches: Switches;
	/** The number behind people and ids. */
	seed: number;
	store: Store;
	clock: Clock;
	now: () => Date;
	/** What has happened, in order; webhooks are made of it. Call {@link Project.emit} after the state is saved. */
	events: Channel<SandboxEvent>;
	emit: (event: SandboxEvent) => void;
	/** What a page that shows the sandbox has to read again. */
	changes: Channel<Change>;
	changed: (kind: Change['kind'], id?: string) => void;
	/** Told when the clock was moved and about once a second: what is due by now shall happen. */
	ticks: Channel<undefined>;
	tick: () => void;
	faults: Faults;
	limits: Limits;
	requests: RequestLog;
	webhooks: Webhooks;
	/** Whether webhooks may leave this computer. */
	allowRemoteWebhooks: boolean;
	/** Links to the hosted form are encrypted by AES-256-GCM in this layout; `undefined`: by AES-256-ECB. */
	liveformGcm: GcmLayout | undefined;
	/** Aborted when the sandbox closes: whoever waits shall stop. */
	closing: AbortSignal;
	/** A fresh id; deterministic by seed and order. */
	newId: (kind: IdKind) => string;
}

export interface ProjectOptions {
	key: string;
	faceAuthKey: string;
	admin: string;
	encryption: EncryptionMode;
	seed: number;
	switches: Partial<Switches>;
	store: Store;
	now: () => Date;
	closing: AbortSignal;
	allowRemoteWebhooks: boolean;
	liveformGcm: GcmLayout | undefined;
}

export function createProject({ switches, now, ...settings }: ProjectOptions): Project {
	const events = createChannel<SandboxEvent>();
	const changes = createChannel<Change>();
	const ticks = createChannel<undefined>();
	const tick = () => ticks.tell(undefined);
	const clock = createClock({ base: now, moved: tick });
	const project: Omit<Project, 'webhooks'> = {
		...settings,
		clock,
		now: clock.now,
		events,
		emit: events.tell,
		changes,
		changed: (kind, id) => changes.tell({ kind, ...(id !== undefined && { id }) }),
		ticks,
		tick,
		faults: createFaults(),
		limits: createLimits(clock.now),
		requests: createRequestLog(),
		cipherKey: deriveKeySha256(settings.key),
		switches: { ...defaultSwitches(), ...switches },
		newId: (kind) => idOf({ seed: project.seed, kind, number: project.store.next(kind) }),
	};
	const withWebhooks = Object.assign(project, { webhooks: createWebhooks(project) });
	events.listen(withWebhooks.webhooks.send);
	return withWebhooks;
}

/** The sandbox's moment as ARGOS writes it: ISO 8601, UTC, milliseconds (argos-api.md §2.6). */
export function timestamp(project: Pick<Project, 'now'>): string {
	const moment = project.now().getTime();
	// Every call asks for it several times.
	if (moment !== written.moment) written = { moment, text: new Date(moment).toISOString() };
	return written.text;
}

let written = { moment: 0, text: '1970-01-01T00:00:00.000Z' };

/** Whether this is the administrator that the dashboard would know; letters in either case. */
export function isAdmin(project: Pick<Project, 'admin'>, value: unknown): boolean {
	return typeof value === 'string' && value.toLowerCase() === project.admin.toLowerCase();
}
