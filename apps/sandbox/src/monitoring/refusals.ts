import type { Project } from '../project.ts';
import { detailedRefusal, type Refusal } from '../wire/refusal.ts';

// The codes are the vendor's (argos-api.md §5.15 to §5.17); of the texts only the one of `invalid_record` is.

const TEXTS = {
	invalid_payload: 'Invalid payload.',
	invalid_path: 'Invalid path.',
	invalid_project: 'Invalid project.',
	invalid_worklist: 'Invalid worklist.',
	/** The vendor's spelling when records are removed. */
	invalide_worklist: 'Invalid worklist.',
	invalid_submissionIds: 'submissionIds must be an array of 1 to 25 submission ids.',
	invalid_admin: 'Invalid admin.',
	invalid_record: 'Some records do not exist',
	missing_required_parameters: 'Required parameters are missing.',
} as const;

export function monitoringRefusal(errorCode: keyof typeof TEXTS, details?: unknown): Refusal {
	return detailedRefusal({
		errorCode,
		errorMessage: TEXTS[errorCode],
		...(details !== undefined && { details }),
	});
}

/** The project's own state, which comes before its worklists. */
export function projectRefusal({ switches }: Project): Refusal | undefined {
	const isThere = switches.project === 'active' && switches.monitoringOption;
	return isThere ? undefined : monitoringRefusal('invalid_project');
}

export function isActive({ switches }: Project, worklistId: string): boolean {
	return switches.worklists === null || switches.worklists.includes(worklistId);
}

export function monitoringFailure({ switches }: Project): Refusal | undefined {
	const errorCode = switches.failMonitoring;
	if (errorCode === 'no') return undefined;
	return detailedRefusal({ status: 500, errorCode, errorMessage: 'The request could not be processed.' });
}

/** Whether this is an array of 1 to 25 texts. */
export function isIdList(value: unknown): value is string[] {
	return (
		Array.isArray(value) &&
		value.length >= 1 &&
		value.length <= 25 &&
		value.every((id) => typeof id === 'string' && id !== '')
	);
}
