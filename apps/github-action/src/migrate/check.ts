import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { planMigration } from '@argos/migrate';
import { openDryRunReport } from './dry-run-report.ts';
import { type Outcome, unsent } from './outcome.ts';
import type { Settings } from './settings.ts';
import type { Watch } from './watch.ts';

/** Looks at every row and sends nothing. */
export async function check(job: {
	settings: Settings;
	/** Empty for none. */
	reportPath: string;
	watch: Watch;
	signal: AbortSignal;
}): Promise<Outcome> {
	const { settings, reportPath, watch, signal } = job;
	if (reportPath !== '') await mkdir(dirname(reportPath), { recursive: true });
	const report = reportPath === '' ? undefined : openDryRunReport(reportPath);
	try {
		const plan = await planMigration({
			...settings.plan,
			signal,
			onEvent: async (event) => {
				watch.take(event);
				await report?.take(event);
			},
		});
		await report?.end();
		return unsent(plan, true);
	} catch (error) {
		await report?.giveUp();
		throw error;
	}
}
