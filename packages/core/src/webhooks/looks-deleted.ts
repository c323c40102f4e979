import type { Submission } from '../model/submission.ts';

/**
 * INFERRED: deletion erases identity data and documents, and keeps id, date, ID type and status
 * (argos-api.md §5.5). An incomplete submission has nothing to erase yet, so it never looks deleted.
 */
export function looksDeleted({
	status,
	fullName,
	firstName,
	lastName,
	birthDate,
	document,
}: Submission): boolean {
	const { identityNumber, documentNumber } = document;
	const identity = [fullName, firstName, lastName, birthDate, identityNumber, documentNumber];
	return status !== 'incomplete' && identity.every((value) => value === undefined);
}
