import { record, text } from './wire-values.ts';

/** One hit of the AML screening. Only `resource_id` is documented; the rest stays in `raw`. */
export interface AmlMatch {
	/** Names the PDF report of this match. */
	resourceId: string;
	raw: Readonly<Record<string, unknown>>;
}

/** Result of the AML screening, one spelling for all generations. Source: argos-api.md §5.2, §8.3. */
export interface AmlResult {
	/** `Unknown`: this answer did not tell, as lists may not; read the submission in full to know. */
	status: 'Unknown' | 'Not Screened' | 'Red Flag' | (string & {});
	riskLevel: 'Unknown' | 'Not Screened' | 'High' | 'Medium' | 'Low' | (string & {});
	matches: AmlMatch[];
}

/** The vendor writes levels in mixed and in upper case; compare without case, show one spelling. */
const SPELLINGS = new Map(
	['Not Screened', 'Red Flag', 'High', 'Medium', 'Low'].map((word) => [word.toLowerCase(), word]),
);

export function amlFromWire(wire: unknown): AmlResult {
	const aml = record(wire);
	const matches = Array.isArray(aml.matches) ? aml.matches.map(record) : [];
	return {
		status: spelled(text(aml.currentstatus)),
		riskLevel: spelled(text(aml.risk_level_summary)),
		matches: matches.flatMap((match) => {
			const resourceId = text(match.resource_id);
			return resourceId === undefined ? [] : [{ resourceId, raw: match }];
		}),
	};
}

function spelled(word: string | undefined): string {
	return word === undefined ? 'Unknown' : (SPELLINGS.get(word.toLowerCase()) ?? word);
}

/** Whether the screening found something that a person must look at. */
export function isRedFlag(aml: AmlResult): boolean {
	return aml.status === 'Red Flag';
}
