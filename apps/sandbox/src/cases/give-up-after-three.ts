import type { Case } from '../case.ts';
import type { Project } from '../project.ts';
import { decideCase } from './decide-case.ts';

/** Tries in all; in v3 those of both steps are counted together (argos-api.md §7). */
const MOST_TRIES = 3;

const TOO_MANY = {
	status: 'rejected',
	commentCode: 'too_many_retry',
	comment: 'Multiple invalid KYC attempts',
} as const;

/** Rejects a case whose third try failed; any other stays as it is. */
export function giveUpAfterThree(project: Project, record: Case): Case {
	if (record.attempts.length < MOST_TRIES) return record;
	return decideCase(project, record.submissionId, TOO_MANY) ?? record;
}
