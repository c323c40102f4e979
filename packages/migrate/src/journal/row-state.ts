import type { Counts, RowState } from './journal.ts';

/** A state's number in the file is its place here. Only ever add at the end. */
const STATES = ['pending', 'sent', 'done', 'failed', 'unknown', 'skipped'] as const satisfies RowState[];

export function stateNumber(state: RowState): number {
	return STATES.indexOf(state);
}

/** @throws {SyntaxError} for a number that no state has */
export function stateOf(number: unknown): RowState {
	const state = typeof number === 'number' ? STATES[number] : undefined;
	if (state === undefined)
		throw new SyntaxError(`The journal holds a state that is none: ${String(number)}.`);
	return state;
}

export const NO_COUNTS: Counts = { pending: 0, sent: 0, done: 0, failed: 0, unknown: 0, skipped: 0 };

export function sameCounts(a: Counts, b: Counts): boolean {
	return STATES.every((state) => a[state] === b[state]);
}

export function total(counts: Counts): number {
	return STATES.reduce((sum, state) => sum + counts[state], 0);
}
