import { RISK_LEVELS } from '../aml.ts';
import type { Population } from '../seed/populate.ts';
import type { Decision } from './decide.ts';
import { objectWith, wholeNumber } from './fields.ts';

const MOST_PEOPLE = 100_000;
const MOST_MATCHES = 20;
const LONGEST_DELAY_MS = 366 * 24 * 3_600_000;

// All of these throw a RangeError whose message tells the caller what to send instead.

export function readDecision(input: unknown): Decision {
	const fields = objectWith(input, ['status', 'comment', 'commentCode', 'redFlag', 'delayMs']);
	const { status, comment, commentCode, redFlag, delayMs } = fields;
	if (status !== 'approved' && status !== 'rejected' && status !== 'pending') {
		throw new RangeError('"status" must be "approved", "rejected" or "pending".');
	}
	return {
		status,
		...optionalText('comment', comment),
		...optionalText('commentCode', commentCode),
		...(redFlag !== undefined && { redFlag: readRedFlag(redFlag) }),
		...(delayMs !== undefined && {
			delayMs: wholeNumber({ name: 'delayMs', value: delayMs, from: 0, to: LONGEST_DELAY_MS }),
		}),
	};
}

export function readPopulation(input: unknown, standard: Population): Population {
	const { seed = standard.seed, people = standard.people } = objectWith(input, ['seed', 'people']);
	return {
		seed: wholeNumber({ name: 'seed', value: seed, from: 0, to: 0xffffffff }),
		people: wholeNumber({ name: 'people', value: people, from: 0, to: MOST_PEOPLE }),
	};
}

function readRedFlag(input: unknown): NonNullable<Decision['redFlag']> {
	const { matches, riskLevel } = objectWith(input, ['matches', 'riskLevel']);
	const level = RISK_LEVELS.find((known) => known === riskLevel);
	if (!level) throw new RangeError('"redFlag.riskLevel" must be "High", "Medium" or "Low".');
	const count = wholeNumber({ name: 'redFlag.matches', value: matches, from: 1, to: MOST_MATCHES });
	return { matches: count, riskLevel: level };
}

function optionalText<Name extends string>(name: Name, value: unknown): { [Key in Name]?: string } {
	if (value === undefined) return {};
	if (typeof value !== 'string') throw new RangeError(`"${name}" must be a text.`);
	return { [name]: value } as { [Key in Name]?: string };
}
