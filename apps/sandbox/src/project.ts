import { deriveKeySha256, type EncryptionMode } from '@argos/core';
import type { Store } from './store/create-store.ts';
import { idOf } from './store/id.ts';
import { defaultSwitches, type Switches } from './switches.ts';

/** What ids are counted for. */
export type IdKind = 'submission' | 'resource' | 'record' | 'projection' | 'authentication' | 'trace';

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
	now: () => Date;
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
}

export function createProject({ switches, ...settings }: ProjectOptions): Project {
	const project: Project = {
		...settings,
		cipherKey: deriveKeySha256(settings.key),
		switches: { ...defaultSwitches(), ...switches },
		newId: (kind) => idOf({ seed: project.seed, kind, number: project.store.next(kind) }),
	};
	return project;
}

/** The sandbox's moment as ARGOS writes it: ISO 8601, UTC, milliseconds (argos-api.md §2.6). */
export function timestamp(project: Project): string {
	return project.now().toISOString();
}
