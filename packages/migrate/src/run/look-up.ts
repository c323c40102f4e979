import type { Argos, MigrateSubmissionInput, Submission } from '@argos/core';
import { ArgosError } from '@argos/core';
import type { Reference } from '../journal/journal.ts';

/**
 * `found`: ARGOS has this person. `none`: it has nobody with this reference. `contradicted`: whoever has the reference
 * is another person, or this one with other data. `unsure`: what is shown is too little to tell.
 */
export type LookUpResult =
	| { type: 'found'; submissionId: string }
	| { type: 'none' }
	| { type: 'contradicted' }
	| { type: 'unsure' };

/** Nobody has more cases; more of them are a filter that does not filter. */
const MOST_CASES = 1_000;

/**
 * Looks in ARGOS for a person whose answer was lost. The list can be filtered by `userid` and `email` only, so custom
 * fields are compared here (argos-api.md §5.2). Of several cases that fit, the earliest shown.
 * @throws {ArgosError} when it cannot be looked up, which is never the same as `none`
 */
export async function lookUp(options: {
	argos: Argos;
	reference: Reference;
	/** With a value in the reference's field. */
	input: MigrateSubmissionInput;
	signal: AbortSignal;
}): Promise<LookUpResult> {
	const { argos, reference, input, signal } = options;
	const filter = reference === 'userid' ? { userId: input.userId } : { email: input.email };
	let others = false;
	let unclear = false;
	let seen = 0;
	let found: Submission | undefined;
	for await (const listed of argos.submissions.list(filter, { signal })) {
		if (++seen > MOST_CASES || !passes(listed, filter)) throw unfiltered();
		// Lists may show less than the single case does.
		const isBare = reference !== 'userid' && listed.custom[reference] === undefined;
		const shown = isBare ? await argos.submissions.get(listed.submissionId, { signal }) : listed;
		if (reference !== 'userid') {
			const value = shown.custom[reference];
			if (value === undefined) unclear ||= compare(shown, input) !== 'differs';
			if (value?.trim() !== input[reference]?.trim()) continue;
		}
		const likeness = compare(shown, input);
		if (likeness === 'agrees') {
			if (found === undefined || isEarlier(shown, found)) found = shown;
		} else if (likeness === 'differs') others = true;
		else unclear = true;
	}
	if (found) return { type: 'found', submissionId: found.submissionId };
	if (others) return { type: 'contradicted' };
	return unclear ? { type: 'unsure' } : { type: 'none' };
}

/** What is not shown does not contradict; but something of the person must be shown. */
function compare(shown: Submission, input: MigrateSubmissionInput): 'agrees' | 'differs' | 'unclear' {
	const pairs = [
		[shown.email && folded(shown.email), folded(input.email)],
		[shown.fullName && spaced(shown.fullName), spaced(input.fullName)],
		[shown.birthDate, input.birthDate],
	];
	if (shown.status !== '' && shown.status !== input.kycStatus) return 'differs';
	if (pairs.some(([there, here]) => there !== undefined && there !== here)) return 'differs';
	return pairs.some(([there]) => there !== undefined) ? 'agrees' : 'unclear';
}

function passes(shown: Submission, filter: { userId?: string | undefined; email?: string | undefined }) {
	const isSame = (there: string | undefined, here: string | undefined) =>
		there === undefined || here === undefined || folded(there) === folded(here);
	return isSame(shown.userId, filter.userId) && isSame(shown.email, filter.email);
}

function isEarlier(a: Submission, b: Submission): boolean {
	return (a.createdAt ?? '') < (b.createdAt ?? '');
}

function folded(text: string): string {
	return text.trim().toLowerCase();
}

function spaced(text: string): string {
	return text.normalize('NFC').trim().replace(/\s+/g, ' ');
}

function unfiltered(): ArgosError {
	return new ArgosError({
		kind: 'protocol',
		operation: 'Get submissions',
		summary: 'ARGOS answered with cases that were not asked for.',
		advice: 'Lost rows cannot be looked up so; tell ARGOS, and look for them in the dashboard.',
	});
}
