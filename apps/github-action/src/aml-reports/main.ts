import { group, info, setFailed } from '@actions/core';
import { type Argos, type ArgosError, downloadAmlReportOperation, eventOf, isArgosError } from '@argos/core';
import { annotate } from '../annotations.ts';
import { connect } from '../connection.ts';
import type { Job } from '../start.ts';
import type { AML_REPORTS } from './definition.ts';
import { redFlaggedSince } from './red-flagged.ts';
import { reportName, saveReport } from './save-report.ts';
import { countsOf, type Saved, tell } from './saved.ts';

/** Saves the reports of all matches. Whatever ends it, outputs and summary tell of the reports saved so far. */
export async function amlReports({ values, signal }: Job<typeof AML_REPORTS>): Promise<void> {
	const { since, folder } = values;
	const argos = connect(values);
	const search = { argos, since, lookBackDays: Number(values['look-back-days']), signal };
	const done: Saved[] = [];
	let complete = false;

	try {
		await group(`Saving AML reports of submissions approved since ${since}`, async () => {
			for await (const submission of redFlaggedSince(search)) {
				const { submissionId, aml } = submission;
				const entry: Saved = {
					submissionId,
					eventId: eventOf(submission).id,
					riskLevel: aml.riskLevel,
					matches: aml.matches.length,
					files: [],
				};
				done.push(entry);
				for (const [index, { resourceId }] of aml.matches.entries()) {
					const name = reportName(submissionId, index + 1);
					const path = await fetchReport({ argos, resourceId, folder, name, signal });
					if (path !== undefined) entry.files.push(path);
				}
				info(`${submissionId}: ${entry.files.length} of ${entry.matches} reports`);
			}
		});
		complete = true;
	} finally {
		await tell({ done, since, complete });
	}
	conclude(done, values['fail-on']);
}

function conclude(done: readonly Saved[], failOn: string): void {
	const { submissions, reports, failed } = countsOf(done);
	const sentence =
		failed === 0
			? `${reports} reports were saved.`
			: `${failed} of ${reports + failed} AML reports could not be saved; see the errors above. Run it again.`;
	if (failOn === 'red-flag' && submissions > 0) {
		setFailed(
			`${submissions} red-flagged submissions were found, which fail-on asks to fail for. ${sentence}`,
		);
	} else if (failOn !== 'none' && failed > 0) setFailed(sentence);
	else info(sentence);
}

/** Saves one report; `undefined` when this report alone cannot be had. */
async function fetchReport(job: {
	argos: Argos;
	resourceId: string;
	folder: string;
	name: string;
	signal: AbortSignal;
}): Promise<string | undefined> {
	const { argos, resourceId, folder, name, signal } = job;
	try {
		const file = await downloadAmlReportOperation.run(argos, { resourceId }, { signal });
		return await saveReport({ file, folder, name });
	} catch (error) {
		if (!isArgosError(error) || !concernsThisOne(error)) throw error;
		annotate('error', error.message, { title: name });
		return undefined;
	}
}

/** Other kinds (a refused key, nobody there) would meet every further report as well. */
function concernsThisOne({ kind }: ArgosError): boolean {
	return kind === 'not-found' || kind === 'protocol' || kind === 'server' || kind === 'invalid-request';
}
