import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from '@argos/action-runner';
import { type DemoProject, onlyNew, type Plugin } from './plugin.ts';

/** The built action, run as the GitHub runner does; a job knows nothing of the one before it. */
export function actionPlugin({ url, key, encryption }: DemoProject, workspace: string): Plugin {
	const packageDir = dirname(fileURLToPath(import.meta.resolve('argos-github-action/package.json')));
	const since = new Date().toISOString().slice(0, 10);
	const list = async () => {
		await rm(workspace, { recursive: true, force: true });
		await mkdir(workspace, { recursive: true });
		const run = await runAction({
			actionDir: join(packageDir, 'aml-reports'),
			inputs: { 'api-key': key, since, 'base-url': url, encryption },
			workspace,
		});
		if (run.exitCode !== 0) throw new Error(`The action ended with ${run.exitCode}:\n${run.log}`);
		return JSON.parse(run.outputs['event-ids'] ?? '[]') as string[];
	};
	return { name: 'action', title: 'GitHub Action, aml-reports', ...onlyNew(list) };
}
