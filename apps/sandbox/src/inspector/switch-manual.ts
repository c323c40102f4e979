import { SWITCHES } from '../switches.ts';

/** What a person needs to know about one switch to turn it. */
export interface SwitchManual {
	name: string;
	default: unknown;
	basis: string;
	meaning: string;
	allowed: string;
}

/** The switches as data for the page, in the order of the manual. */
export function switchManual(): SwitchManual[] {
	return Object.entries(SWITCHES).map(([name, spec]) => ({
		name,
		default: spec.default,
		basis: spec.basis,
		meaning: spec.meaning,
		allowed: spec.allowed,
	}));
}
