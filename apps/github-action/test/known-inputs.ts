import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readActionFile } from '@argos/action-runner';
import { PACKAGE } from './bench.ts';
import type { InputsOf } from './language-service.ts';

/** Before the name of a sub-action, as users write it. */
export const OWN = 'argos-automation/argos-automation/';

/** Of the actions of others that are used here: the inputs that are given to them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
	'actions/checkout': ['persist-credentials'],
	'actions/setup-node': ['node-version'],
	'actions/upload-artifact': ['name', 'path', 'if-no-files-found', 'retention-days'],
	'actions/cache/restore': ['path', 'key', 'restore-keys'],
	'actions/cache/save': ['path', 'key'],
	'changesets/action/select-mode': [],
	'changesets/action/version': ['github-token', 'script'],
	'changesets/action/pack': ['publish-plan-artifact-id'],
	'changesets/action/publish': ['pack-dir-artifact-id'],
};

/** What the action behind `owner/repository/folder@ref` takes. Ours say it themselves, and are known as `v1` only. */
export const knownInputs: InputsOf = async (reference) => {
	const [path = '', ref] = reference.split('@');
	if (!path.startsWith(OWN)) {
		const names = OTHERS[path.replace(/\/$/, '')];
		return names && Object.fromEntries(names.map((name) => [name, { description: '' }]));
	}
	const folder = join(PACKAGE, path.slice(OWN.length));
	if (ref !== 'v1' || !existsSync(join(folder, 'action.yml'))) return undefined;
	const { inputs } = await readActionFile(folder);
	return Object.fromEntries(
		Object.entries(inputs).map(([name, { description = '', required = false }]) => [
			name,
			{ description, required },
		]),
	);
};
