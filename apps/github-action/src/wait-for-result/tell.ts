import { setOutput } from '@actions/core';
import { eventOf } from '@argos/core';
import { phases } from '../charts.ts';
import { writeSummary } from '../summary.ts';
import type { Waited } from './wait-for-decision.ts';

/** How it ended, and what to do next. */
export function sentenceOf({ submission, timedOut }: Waited): string {
	if (!submission) return 'The time is over, and there is no submission yet. Wait longer, or ask the user.';
	const { submissionId, status, commentCodes } = submission;
	if (timedOut) {
		return `The time is over, and ${submissionId} is ${status}. Raise timeout, or run this again later.`;
	}
	const why = status === 'rejected' && commentCodes.length > 0 ? ` (${commentCodes.join(', ')})` : '';
	return `${submissionId} is ${status}${why}.`;
}

/** Outputs and summary: ids, status and codes only. */
export async function tell(waited: Waited): Promise<void> {
	const { submission, timedOut, seen } = waited;
	const { submissionId = '', status = '', decidedAt = '', commentCodes = [] } = submission ?? {};
	const decided = submission !== undefined && !timedOut;
	const waitedSeconds = Math.round(((seen.at(-1)?.to ?? 0) - (seen[0]?.from ?? 0)) / 1000);
	setOutput('status', status);
	setOutput('submission-id', submissionId);
	setOutput('decided-at', decided ? decidedAt : '');
	setOutput('comment-codes', JSON.stringify(commentCodes));
	setOutput('event-id', decided ? eventOf(submission).id : '');
	setOutput('result', { submissionId, status, decided, timedOut, decidedAt, commentCodes, waitedSeconds });
	await writeSummary({
		title: 'ARGOS result',
		text: sentenceOf(waited),
		chart: phases('Status while waiting', seen),
		tables: [
			{
				header: ['Submission', 'Status', 'Decided at', 'Codes', 'Seconds waited'],
				rows: submission ? [[submissionId, status, decidedAt, commentCodes.join(', '), waitedSeconds]] : [],
				total: 1,
			},
		],
	});
}
