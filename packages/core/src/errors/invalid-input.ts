import { ArgosError, type FieldIssue } from './argos-error.ts';

/** Everything that is wrong with an input, before anything is done with it. Holds reasons only, never values. */
export function invalidInput(input: {
	operation: string;
	issues: readonly FieldIssue[];
	/** What has not happened, as one sentence. */
	undone: string;
}): ArgosError {
	const { operation, issues, undone } = input;
	return new ArgosError({
		kind: 'invalid-request',
		operation,
		issues,
		field: issues[0]?.field,
		summary: `${issues.map(({ field, reason }) => `${field} ${reason}`).join('; ')}.`,
		advice: `${undone} Correct the input and try again.`,
	});
}
