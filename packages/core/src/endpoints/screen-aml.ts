import { saysRefused } from '../errors/error-answer.ts';
import { promisedRecord } from '../model/promised.ts';
import type { Endpoint } from './endpoint.ts';

export interface ScreenAmlInput {
	submissionId: string;
	/** Watch-list threshold, 0 to 100; needed when the dashboard has none. */
	amlThreshold?: number | undefined;
}

/** What the screening answered. Members beyond these three are not documented. */
export interface ScreeningResult {
	message?: string;
	result?: unknown;
	/** The vendor's whole answer. */
	raw: Readonly<Record<string, unknown>>;
}

/**
 * Screens one case against the watch lists. Source: argos-api.md §5.13. The path is not documented: this one fits
 * its siblings, and `endpoints: {'aml.screen': {path}}` overrides it.
 */
export const screenAml: Endpoint<ScreenAmlInput, ScreeningResult> = {
	id: 'aml.screen',
	title: 'Screen for AML',
	method: 'POST',
	path: '/submission/aml',
	safety: 'once',
	input: 'json',
	encryption: 'unknown',
	parameters: { submissionId: 'submissionId', amlThreshold: 'amlThreshold' },
	answer: {
		type: 'json',
		read: (body) => {
			const answer = promisedRecord(body);
			if (saysRefused(answer)) throw new TypeError('The answer says that the call failed.');
			const { message, result } = answer;
			return {
				...(typeof message === 'string' && { message }),
				...(result !== undefined && { result }),
				raw: answer,
			};
		},
	},
	refusedAdvice: 'Check the submission id; if ARGOS knows no such call, override the path of `aml.screen`.',
	source: '§5.13',
};
