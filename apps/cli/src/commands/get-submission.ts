import { SUBMISSION_OUTPUT, type Submission } from '@argos/core';
import { oneLine } from '../one-line.ts';
import { printLine } from '../output.ts';
import { connect } from '../settings.ts';

/** Prints one submission in full: lines for people, the whole object with `--json`. */
export async function getSubmission(submissionId: string, flags: { json?: boolean }): Promise<void> {
	const submission = await connect().submissions.get(submissionId);
	await printLine(flags.json ? JSON.stringify(submission) : described(submission));
}

function described(submission: Submission): string {
	const values = SUBMISSION_OUTPUT.map(({ path, label }) => [label, textAt(submission, path)] as const);
	const reports = submission.aml.matches.map(({ resourceId }) => ['AML Report', resourceId] as const);
	const lines = [...values, ...reports].filter(([, value]) => value !== '');
	const width = Math.max(...lines.map(([label]) => label.length)) + 2;
	return lines.map(([label, value]) => `${label.padEnd(width)}${oneLine(value)}`).join('\n');
}

function textAt(submission: Submission, path: string): string {
	const value = path
		.split('.')
		.reduce<unknown>(
			(at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : undefined),
			submission,
		);
	return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
