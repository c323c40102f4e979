import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type MigrateEvent, migrate, openJournalForReading, projectMark } from '@argos/migrate';
import type { InputValues } from '../action-definition.ts';
import { connect } from '../connection.ts';
import type { MIGRATE } from './definition.ts';
import type { Outcome } from './outcome.ts';
import type { Settings } from './settings.ts';

/** A cancelled job has 7.5 s, and outputs, summary and reports have to be written in them, too. */
const GRACE_MS = 4000;

/** Checks every row, then sends the people of whom the journal does not say that ARGOS has them. */
export async function send(job: {
	settings: Settings;
	values: InputValues<typeof MIGRATE>;
	onEvent: (event: MigrateEvent) => void;
	signal: AbortSignal;
}): Promise<Outcome> {
	const { settings, values, onEvent, signal } = job;
	const { journal } = values;
	// Throws when there is none.
	if (values.resume === 'required') openJournalForReading(journal).close();
	// What cannot be written is told before the first call.
	for (const path of [journal, values['report-path'], values['html-report-path']]) {
		await mkdir(dirname(path), { recursive: true });
	}
	const {
		plan: _plan,
		journal: _name,
		...summary
	} = await migrate({
		...settings.plan,
		journal,
		project: projectMark({
			apiKey: values['api-key'],
			baseUrl: values['base-url'],
		}),
		sameProject: values['same-project'] === 'true',
		connect: (limiter) => connect(values, limiter),
		skipInvalid: values['skip-invalid'] === 'true',
		retryFailed: values['retry-failed'] === 'true',
		waitForQuota: values.wait === 'true',
		concurrency: Number(values.concurrency),
		settleMs: Number(values.settle) * 1000,
		tries: Number(values.tries),
		graceMs: GRACE_MS,
		signal,
		onEvent,
	});
	return { ...summary, dryRun: false, complete: summary.stopped === undefined && summary.pending === 0 };
}
