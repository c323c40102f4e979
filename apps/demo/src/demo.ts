import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { table } from '@argos/cli/terminal';
import { createArgos, type Limiter } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import { createSandbox, type Sandbox } from '@argos/sandbox';
import { migratePeople } from './migrate-people.ts';
import { pendingRedFlag } from './pending-red-flag.ts';
import { actionPlugin } from './plugins/action.ts';
import { n8nPlugin } from './plugins/n8n.ts';
import type { Plugin } from './plugins/plugin.ts';
import { zapierPlugin } from './plugins/zapier.ts';
import { type DemoResult, writeResult } from './result.ts';

/** Plays the whole tour on a fresh sandbox, which it gives back still running. */
export async function demo(options: { root: string; folder: string }): Promise<Sandbox> {
	const { root, folder } = options;
	await mkdir(folder, { recursive: true });

	step(1, 'A local ARGOS starts, with 300 made-up people and encryption on');
	const sandbox = await createSandbox({ encryption: 'aes-256-ecb' });
	const connect = (limiter?: Limiter) =>
		createArgos({
			apiKey: sandbox.key,
			baseUrl: sandbox.url,
			encryption: sandbox.encryption,
			cipher: nodeCipher,
			transport: kyTransport(limiter && { limiter }),
		});
	const argos = connect();
	say(`URL  ${sandbox.url}\nkey  ${sandbox.key}`);
	try {
		step(2, 'Existing users move in from examples/people.csv');
		const { migrated, rejectedRows } = await migratePeople({
			connect,
			file: join(root, 'examples', 'people.csv'),
			admin: sandbox.admin,
			folder: join(folder, 'migration'),
		});

		step(3, 'Each plugin looks once and remembers what is there');
		const plugins = [
			await n8nPlugin(sandbox),
			await zapierPlugin(sandbox),
			actionPlugin(sandbox, join(folder, 'action-workspace')),
		];
		for (const plugin of plugins) await plugin.remember();
		say(plugins.map(({ title }) => title).join('\n'));

		step(4, 'A reviewer approves a pending case that has AML matches');
		const submission = await pendingRedFlag(argos);
		sandbox.decide(submission.submissionId, { status: 'approved' });
		say(`submission ${submission.submissionId}, AML risk level ${submission.aml.riskLevel}`);

		step(5, 'Each plugin looks again');
		const events: DemoResult['events'] = { n8n: [], zapier: [], action: [] };
		for (const plugin of plugins) {
			events[plugin.name] = await plugin.look();
			say(`${plugin.title}: ${events[plugin.name].join(', ') || 'nothing'}`);
		}

		step(6, 'The AML report is downloaded');
		const report = join(folder, 'aml-report.pdf');
		const bytes = await (await argos.aml.report(submission.aml.matches[0]?.resourceId ?? '')).bytes();
		await writeFile(`${report}.part`, bytes);
		await rename(`${report}.part`, report);
		say(`.demo/aml-report.pdf, ${bytes.length.toLocaleString('en')} bytes`);

		const result = { migrated, rejectedRows, events, encrypted: sandbox.encryption !== 'off' };
		await writeResult(join(folder, 'result.json'), result);
		console.log(`\n${summaryTable(result, plugins)}`);
		return sandbox;
	} catch (error) {
		await sandbox.close();
		throw error;
	}
}

function summaryTable({ migrated, rejectedRows, events }: DemoResult, plugins: readonly Plugin[]): string {
	return table(
		['What happened', ''],
		[
			['People migrated', String(migrated)],
			...rejectedRows.map(({ row, column, reason }) => [`Row ${row} left out`, `${column} ${reason}`]),
			...plugins.map(({ name, title }) => [title, `${events[name].length} new approval`]),
			['AML report', '.demo/aml-report.pdf'],
			['All of this as JSON', '.demo/result.json'],
		],
		[38, 42],
	);
}

function step(number: number, title: string): void {
	console.log(`\n${number}. ${title}`);
}

function say(text: string): void {
	console.log(text.replaceAll(/^/gm, '   '));
}
