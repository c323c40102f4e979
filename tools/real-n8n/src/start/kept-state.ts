import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Install } from '../install/install.ts';
import type { Owner } from '../run/n8n-env.ts';
import { createOwner } from '../run/owner.ts';

/** What stays the same from one start to the next. */
export interface KeptState {
	owner: Owner;
	webhookKey: string;
	/** The sandbox that the credential in n8n points to. Empty: none has been imported. */
	credentialUrl: string;
	/** The samples are in; later starts leave them alone, as people may have changed them. */
	hasSamples: boolean;
}

const FILE = 'local.json';

export async function readKeptState(folder: string, install: Install): Promise<KeptState> {
	try {
		return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as KeptState;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		const webhookKey = randomBytes(12).toString('hex');
		return { owner: await createOwner(install), webhookKey, credentialUrl: '', hasSamples: false };
	}
}

/** Readable by this user only: the editor's password is in it. */
export async function writeKeptState(folder: string, state: KeptState): Promise<void> {
	await writeFile(join(folder, FILE), JSON.stringify(state, null, '\t'), { mode: 0o600 });
}
