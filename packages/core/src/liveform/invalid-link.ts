import { ArgosError, type FieldIssue } from '../errors/argos-error.ts';

/** A link that cannot be made. Holds reasons only: a link is about a person. */
export function invalidLink(operation: string, issues: readonly FieldIssue[]): ArgosError {
	return new ArgosError({
		kind: 'invalid-request',
		operation,
		issues,
		field: issues[0]?.field,
		summary: `${issues.map(({ field, reason }) => `${field} ${reason}`).join('; ')}.`,
		advice: 'No link was made. Correct the input and try again.',
	});
}
