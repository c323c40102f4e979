import type { ArgosError } from '@argos/core';
import type { RowFault } from '../journal/journal.ts';

/** The message is redacted already: it names nobody. */
export function faultOf({ kind, code, field, status, message }: ArgosError): RowFault {
	return { kind, code, field, status, message };
}

/** A run ended, by force or by a crash, before the answer came. */
export const NO_ANSWER: RowFault = {
	kind: 'not-confirmed',
	message:
		'The migration ended before the answer came, so ARGOS may have this person or not. Look in ARGOS before sending the row again.',
};

export const CONTRADICTED: RowFault = {
	kind: 'not-confirmed',
	message:
		'The answer was lost, and ARGOS has the reference of this row with other data. Look in ARGOS whether this person is there, then send the row again or leave it.',
};

export const UNSURE: RowFault = {
	kind: 'not-confirmed',
	message:
		'The answer was lost, and what ARGOS shows for the reference of this row does not tell whether it is this person. Look in ARGOS, then send the row again or leave it.',
};

/** An earlier run had it refused, and it is about to be tried again. */
export const REFUSED: RowFault = {
	kind: 'not-confirmed',
	message: 'ARGOS refused this row in an earlier run, and it has not been tried again yet.',
};

export const TAKEN: RowFault = {
	kind: 'not-confirmed',
	message:
		'ARGOS refused this row in an earlier run, and now has somebody with its reference. Look in ARGOS whether it is this person, then send the row in a file of its own or leave it.',
};

/** @param last what went wrong the last time, if that is known */
export function notTaken(sends: number, last: RowFault): RowFault {
	return {
		kind: 'not-confirmed',
		code: last.code,
		status: last.status,
		message: `Sent ${sends === 1 ? 'once' : `${sends} times`}, the answer was lost each time, and ARGOS does not have this person. Try this row again later; if it stays, contact ARGOS.`,
	};
}
