import type { Case } from '../case.ts';
import type { Project } from '../project.ts';
import type { Due } from '../store/due.ts';
import { type Overview, overviewOf } from './overview.ts';

/** Everything about one case, for the page that shows it. */
export interface Details extends Case {
	/** Other approved cases of the same applicant. */
	duplicates: Overview[];
	/** Decisions that are still to come, earliest first. */
	due: Omit<Due, 'submissionId'>[];
}

export function detailsOf({ store }: Project, submissionId: string): Details | undefined {
	const record = store.find(submissionId);
	if (!record) return undefined;
	const { applicantId } = record;
	const others = applicantId === undefined ? [] : store.ofApplicant(applicantId);
	return {
		...record,
		duplicates: others.filter((other) => other.submissionId !== submissionId).map(overviewOf),
		due: store.due.of(submissionId).map(({ at, decision }) => ({ at, decision })),
	};
}
