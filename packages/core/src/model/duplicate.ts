import { present, text } from './wire-values.ts';

/** One submission among those of the same person. Source: argos-api.md §5.3. */
export interface DuplicateSubmission {
	submissionId: string;
	email?: string;
	/** What it has in common with others; only newer answers tell. */
	duplicatedInformation?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function duplicateFromWire(wire: Readonly<Record<string, unknown>>): DuplicateSubmission {
	return {
		submissionId: text(wire.submission_id) ?? '',
		...present({ email: text(wire.email), duplicatedInformation: text(wire.duplicated_information) }),
		raw: wire,
	};
}
