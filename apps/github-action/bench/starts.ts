import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACTIONS } from '../scripts/render.ts';
import type { ActionDefinition } from '../src/action-definition.ts';
import { bundleSize } from './bundle-size.ts';
import { firstRequestTimes } from './first-request.ts';

export interface ActionStart {
	/** Name of the sub-action. */
	id: string;
	/** Of the bundle with every chunk. */
	bytes: number;
	/** Milliseconds from starting the process to the first request, in the order of the rounds. */
	times: number[];
}

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const PEOPLE =
	'email,fullName,birthDate,kycStatus\nana.example@example.com,Ana Example,1990-12-31,approved\n';

/** What each needs beyond its defaults to come to a request. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	migrate: { file: 'people.csv', admin: 'admin@example.com', 'dry-run': 'false' },
	'wait-for-result': { 'submission-id': 'sub0000example01' },
	'aml-reports': { since: '2026-01-31' },
};

/** Size and start of every built sub-action (`npm run build` first). */
export async function actionStarts({ rounds }: { rounds: number }): Promise<ActionStart[]> {
	const base = await mkdtemp(join(tmpdir(), 'argos-action-starts-'));
	const workspace = async () => {
		const folder = await mkdtemp(join(base, 'workspace-'));
		await writeFile(join(folder, 'people.csv'), PEOPLE);
		return folder;
	};
	const starts: ActionStart[] = [];
	try {
		for (const action of ACTIONS) {
			const { id } = action;
			const script = join(DIST, `${id}.js`);
			const inputs = { ...defaultsOf(action), 'api-key': 'some-key', ...GIVEN[id] };
			const times = await firstRequestTimes({ script, inputs, workspace, rounds });
			starts.push({ id, bytes: await bundleSize(DIST, id), times });
		}
	} finally {
		await rm(base, { recursive: true, force: true });
	}
	return starts;
}

function defaultsOf({ inputs }: ActionDefinition): Record<string, string> {
	return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
}
