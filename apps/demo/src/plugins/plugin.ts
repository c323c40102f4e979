import type { EncryptionMode } from '@argos/core';

/** The project that the demo plays on. */
export interface DemoProject {
	url: string;
	key: string;
	admin: string;
	encryption: EncryptionMode;
}

/** A host's own trigger, run by that host's own runtime. */
export interface Plugin {
	/** Key in `.demo/result.json`. */
	name: 'n8n' | 'zapier' | 'action';
	title: string;
	/** The first look: what is there already is not news. */
	remember(): Promise<void>;
	/** Ids of the events that are new since then. */
	look(): Promise<string[]>;
}

/** For hosts that answer with everything: gives what was not there before, as such hosts do themselves. */
export function onlyNew(list: () => Promise<string[]>): Pick<Plugin, 'remember' | 'look'> {
	const known = new Set<string>();
	const fresh = async () => {
		const found = (await list()).filter((id) => !known.has(id));
		for (const id of found) known.add(id);
		return found;
	};
	return {
		remember: async () => {
			await fresh();
		},
		look: fresh,
	};
}
