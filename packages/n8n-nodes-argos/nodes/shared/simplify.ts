import type { Submission, SubmissionEvent } from '@argos/core';
import type { IDataObject } from 'n8n-workflow';

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

function present(values: Record<string, IDataObject[string] | undefined>): IDataObject {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
