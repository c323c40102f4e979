import { SUBMISSION_OUTPUT, type Submission, type SubmissionEvent } from '@argos/core';
import type { IDataObject } from 'n8n-workflow';
import type { AnyOperation } from './catalogue.ts';

/** More values than this are too many to look through, n8n says. */
const MOST_VALUES = 10;

/** Whether there is anything to leave out. */
export function canSimplify({ sample }: AnyOperation): boolean {
	return JSON.stringify(sample) !== JSON.stringify(withoutRaw(sample));
}

/** A result without ARGOS's own object, and with at most ten values side by side. */
export function simplified(operation: AnyOperation, result: unknown): IDataObject {
	if (operation.outputFields === SUBMISSION_OUTPUT) return simpleSubmission(result as Submission);
	if (operation.id === 'webhook.read') return simpleNews(result as News);
	const plain = withoutRaw(result);
	if (Object.keys(withoutRaw(operation.sample)).length <= MOST_VALUES) return plain;
	return present(Object.fromEntries(operation.outputFields.map(({ path }) => [path, plain[path]])));
}

/** The ten values that workflows ask for most, side by side. */
export function simpleSubmission(submission: Submission): IDataObject {
	const { submissionId, status, email, fullName, userId, aml, createdAt, decidedAt } = submission;
	return present({
		submissionId,
		status,
		email,
		fullName,
		userId,
		amlStatus: aml.status,
		amlRiskLevel: aml.riskLevel,
		// Lists may leave the screening out; an empty list would say that there were no matches.
		amlResourceIds: aml.status === 'Unknown' ? undefined : aml.matches.map(({ resourceId }) => resourceId),
		createdAt,
		decidedAt,
	});
}

/** Fewer values under the same paths as the whole event, so that expressions hold when it is switched. */
export function simpleEvent({ submission, ...event }: SubmissionEvent): IDataObject {
	const { email, fullName, userId, aml } = submission;
	const matches = aml.matches.map(({ resourceId }) => ({ resourceId }));
	const { status, riskLevel } = aml;
	return { ...event, submission: present({ email, fullName, userId, aml: { status, riskLevel, matches } }) };
}

interface News {
	events: readonly SubmissionEvent[];
	submission?: Submission;
}

function simpleNews({ events, submission, ...news }: News): IDataObject {
	return {
		...news,
		events: events.map(simpleEvent),
		...(submission && { submission: simpleSubmission(submission) }),
	};
}

function withoutRaw(result: unknown): IDataObject {
	return JSON.parse(JSON.stringify(result, (name, value) => (name === 'raw' ? undefined : value)));
}

function present(values: Record<string, IDataObject[string] | undefined>): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
