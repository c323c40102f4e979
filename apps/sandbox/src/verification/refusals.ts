import type { Project } from '../project.ts';
import type { Refusal } from '../wire/refusal.ts';

/** The documented sentences (argos-api.md §7). */
export type Sentence =
	| 'failed to parse the input data'
	| 'missing required parameters'
	| 'failed to find the project'
	| 'invalid api key'
	| `invalid id type : ${string}`
	| 'invalid email address format'
	| 'invalid id image'
	| 'id image processing error'
	| 'invalid submission id'
	| 'this submission is already processed'
	| 'invalid face image'
	| 'invalid or missing an address image'
	| 'missing address data parameters'
	| 'data processing error';

/** An error of the steps: 400 and a sentence; the key is not known: switch `stepErrors`. */
export function stepRefusal({ switches }: Project, sentence: Sentence): Refusal {
	return { status: 400, body: { [switches.stepErrors]: sentence } };
}
