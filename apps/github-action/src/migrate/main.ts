import { group, info, setFailed, setOutput } from '@actions/core';
import { annotate } from '../annotations.ts';
import type { Job } from '../start.ts';
import { annotateRows } from './annotate-rows.ts';
import type { MIGRATE } from './definition.ts';
import { isTooMany } from './fail-on.ts';
import { type Outcome, standing, unsent, wrongOf } from './outcome.ts';
import { settingsOf } from './settings.ts';
import { tell } from './tell.ts';
import { verdict } from './verdict.ts';
import { createWatch } from './watch.ts';
import type { WrittenReports, writeReports } from './write-reports.ts';

/** Checks or migrates all rows. Whatever ends it, outputs, summary and reports tell how it stands. */
export async function migrate({ values, signal }: Job<typeof MIGRATE>): Promise<void> {
	const { file, journal, 'report-path': reportPath, 'html-report-path': htmlReportPath } = values;
	const dryRun = values['dry-run'] === 'true';
	const settings = await settingsOf(values);
	const watch = createWatch();
	// Loaded as far as it is needed: a job waits for what its action loads.
	const work = async () => {
		if (dryRun) return (await import('./check.ts')).check({ settings, reportPath, watch, signal });
		const { send } = await import('./send.ts');
		return send({ settings, values, onEvent: watch.take, signal });
	};
	const ended = await group(dryRun ? `Checking ${file}` : `Migrating ${file}`, work).then(
		(outcome) => ({ ok: true, outcome }) as const,
		(error: unknown) => ({ ok: false, error }) as const,
	);

	const { started } = watch;
	const outcome = ended.ok ? ended.outcome : started ? standing(journal) : unsent(watch.plan, dryRun);
	const fatal = !ended.ok || isTooMany(wrongOf(outcome), outcome.rows, settings.tolerance);
	// What a cancelled job needs first comes first: its time is short.
	await tell({ outcome, watch, journal });
	await annotateRows({ problems: watch.problems, file, delimiter: settings.plan.source.delimiter, fatal });
	const ofDryRun: WrittenReports = { reportPath: dryRun && ended.ok ? reportPath : '', htmlReportPath: '' };
	const written = started ? await reports({ journal, reportPath, htmlReportPath }) : ofDryRun;
	setOutput('report-path', written.reportPath);
	setOutput('html-report-path', written.htmlReportPath);
	if (!ended.ok) throw ended.error;
	conclude({ outcome, sentence: verdict(outcome, journal), fatal });
	if (written.failure !== undefined) throw written.failure;
}

async function reports(of: Parameters<typeof writeReports>[0]): Promise<WrittenReports> {
	return (await import('./write-reports.ts')).writeReports(of);
}

function conclude(of: { outcome: Outcome; sentence: string; fatal: boolean }): void {
	const { outcome, sentence, fatal } = of;
	const reason = outcome.stopped?.reason;
	if (fatal || (reason !== undefined && reason !== 'quota')) setFailed(sentence);
	else if (reason === 'quota') annotate('warning', sentence, { title: "The day's calls are used up" });
	else info(sentence);
}
