import { ArgosError } from '@argos/core';

/** Tells after each failed row what it means for the rest. */
export interface Failures {
	/** A row has got through. */
	migrated(): void;
	/**
	 * The error that ends the run, or `undefined` when the next row may fare better.
	 * @param row its number, the first being 1
	 */
	failed(error: ArgosError, row: number): ArgosError | undefined;
}

/** So many rows in a row without a good answer are no accident. */
const FAULTS_IN_A_ROW = 3;

/**
 * Judges whether a run goes on. It must not when every further row would fail in just the same way, since 10,000
 * failed rows tell no more than the first one, nor when whoever answers is not ARGOS: people would be sent there.
 */
export function createFailures({ adminIsColumn }: { adminIsColumn: boolean }): Failures {
	let faults = 0;
	return {
		migrated: () => {
			faults = 0;
		},
		failed: (error, row) => {
			faults = isFault(error) ? faults + 1 : 0;
			if (failsAlike(error, adminIsColumn)) return error;
			const advice = adviceAgainst(error, faults);
			if (advice === undefined) return undefined;
			return new ArgosError({ ...error, advice: `Stopped after row ${row}. ${advice}` });
		},
	};
}

/** A refused key, a blocked machine, nobody there, the wrong encryption: no row was taken. */
function failsAlike(error: ArgosError, adminIsColumn: boolean): boolean {
	switch (error.kind) {
		case 'unauthorized':
			// An administrator that only this row names is this row's own fault.
			return !(adminIsColumn && error.code === 'invalid_admin');
		case 'network':
			return error.outcome === 'not-applied';
		case 'ip-blocked':
		case 'decryption':
		case 'aborted':
			return true;
		default:
			return error.code === 'invalid_payload';
	}
}

function adviceAgainst(error: ArgosError, faults: number): string | undefined {
	if (error.kind === 'rate-limited') return `${error.advice} This row is the one to go on with.`;
	// ARGOS has the address of migrations and takes them by POST.
	if (error.kind === 'protocol' || error.kind === 'not-found' || error.status === 405) {
		return 'Check first that the base URL points at the ARGOS API: whoever answers there gets the people.';
	}
	if (faults < FAULTS_IN_A_ROW) return undefined;
	return `${faults} rows in a row had no good answer. Check the base URL, and look these rows up before you send them again.`;
}

function isFault({ kind, outcome }: ArgosError): boolean {
	return kind === 'server' || kind === 'timeout' || outcome === 'unknown';
}
