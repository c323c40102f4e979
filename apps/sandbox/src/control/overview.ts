import type { Case, Status } from '../case.ts';

/** A case at a glance: what is needed to find and steer it. */
export interface Overview {
	submissionId: string;
	status: Status;
	redFlag: boolean;
	riskLevel?: string;
	resourceIds: string[];
	name: string;
	email: string;
	userid?: string;
	createdAt: string;
	updatedAt: string;
}

export function overviewOf({
	submissionId,
	status,
	aml,
	applicant,
	email,
	userid,
	createdAt,
	updatedAt,
}: Case): Overview {
	return {
		submissionId,
		status,
		redFlag: aml !== undefined,
		...(aml && { riskLevel: aml.riskLevel }),
		resourceIds: (aml?.matches ?? []).map((match) => match.resourceId),
		name: applicant.fullName,
		email,
		...(userid !== undefined && { userid }),
		createdAt,
		updatedAt,
	};
}
