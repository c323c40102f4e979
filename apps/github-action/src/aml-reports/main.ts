import { error as annotateError, group, info, setFailed, setOutput } from '@actions/core';
import { type Argos, type ArgosError, downloadAmlReportOperation, isArgosError } from '@argos/core';
import { connect } from '../connection.ts';
import type { Job } from '../start.ts';
import { writeSummary } from '../summary.ts';
import type { AML_REPORTS } from './definition.ts';
import { redFlaggedSince } from './red-flagged.ts';
import { reportName, saveReport } from './save-report.ts';

interface Saved {
	submissionId: string;
	riskLevel: string;
	matches: number;
	files: string[];
}

/** Saves the reports of all matches. Whatever ends it, outputs and summary tell of the reports saved so far. */
export async function amlReports({ values, signal }: Job<typeof AML_REPORTS>): Promise<void> {
	const { since, folder } = values;
	const argos = connect(values);
	const search = { argos, since, lookBackDays: Number(values['look-back-days']), signal };
	const done: Saved[] = [];
	let complete = false;

	try {
		await group(`Saving AML reports of submissions approved since ${since}`, async () => {
			for await (const { submissionId, aml } of redFlaggedSince(search)) {
				const entry: Saved = {
					submissionId,
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
	const { reports, failed } = countsOf(done);
	if (failed === 0) return info(`${reports} reports were saved.`);
	setFailed(
		`${failed} of ${reports + failed} AML reports could not be saved; see the errors above. Run it again.`,
	);
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
		annotateError(error.message, { title: name });
		return undefined;
	}
}

/** Other kinds (a refused key, nobody there) would meet every further report as well. */
function concernsThisOne({ kind }: ArgosError): boolean {
	return kind === 'not-found' || kind === 'protocol' || kind === 'server' || kind === 'invalid-request';
}

function countsOf(done: readonly Saved[]): { submissions: number; reports: number; failed: number } {
	const sum = (number: (one: Saved) => number) => done.reduce((total, one) => total + number(one), 0);
	const reports = sum(({ files }) => files.length);
	return { submissions: done.length, reports, failed: sum(({ matches }) => matches) - reports };
}

async function tell({
	done,
	since,
	complete,
}: {
	done: readonly Saved[];
	since: string;
	complete: boolean;
}): Promise<void> {
	const counts = countsOf(done);
	setOutput('count', counts.reports);
	setOutput('files', JSON.stringify(done.flatMap(({ files }) => files)));
	setOutput('submission-ids', JSON.stringify(done.map(({ submissionId }) => submissionId)));
	setOutput('result', { since, ...counts, complete });
	await writeSummary({
		title: 'ARGOS AML reports',
		text: [
			!complete && 'Stopped early: the last error says why.',
			`${counts.submissions} red-flagged submissions approved since ${since}, ${counts.reports} reports saved.`,
		]
			.filter(Boolean)
			.join(' '),
		tables: [
			{
				header: ['Submission', 'Risk level', 'Matches', 'Files'],
				rows: done.map(({ submissionId, riskLevel, matches, files }) => [
					submissionId,
					riskLevel,
					matches,
					files.join(', '),
				]),
				total: done.length,
			},
		],
	});
}
