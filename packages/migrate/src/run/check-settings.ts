import { MigrationError } from '../migration-error.ts';

/** What a timer can wait for, in milliseconds: some 24 days. A longer wait would end at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * A number that is none would compare false with everything: no wait, or no bound.
 * @throws {MigrationError} `bad-settings`
 */
export function checkSettings(settings: {
	counts: Readonly<Record<string, number>>;
	waits: Readonly<Record<string, number>>;
}): void {
	for (const [name, count] of Object.entries(settings.counts)) {
		if (!(Number.isSafeInteger(count) && count > 0)) throw bad(`${name} must be a whole number above zero`);
	}
	for (const [name, ms] of Object.entries(settings.waits)) {
		if (!(ms >= 0 && ms <= LONGEST_MS)) throw bad(`${name} must be milliseconds from 0 to ${LONGEST_MS}`);
	}
}

function bad(what: string): MigrationError {
	return new MigrationError({ code: 'bad-settings', message: `The setting ${what}. Nothing was sent.` });
}
