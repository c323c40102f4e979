import type { ArgosError } from '@argos/core';
import type { StopReason } from './run-summary.ts';

/** What an error means for its row and for the run. */
export interface Verdict {
	/** `failed`: refused for good. `lost`: may have arrived. `back`: has not arrived, may be sent again. */
	row: 'failed' | 'lost' | 'back';
	/** `fault`: a server or a network that may recover. `quota`: the limiter's refusal for the day. */
	run: 'goes-on' | 'throttled' | 'quota' | 'fault' | Extract<StopReason, 'denied' | 'unusable' | 'server'>;
}

export interface Experience {
	/** The row has its administrator from outside, like others, so that one refusal stands for all of them. */
	adminIsConstant: boolean;
	/** Something has answered in this run. */
	answered: boolean;
	/** ARGOS itself has answered in this run: it took somebody, or refused somebody by a code of its own. */
	proven: boolean;
}

/**
 * A run must not go on when every further row would fail in just the same way, nor when whoever answers is not
 * ARGOS: people would be sent there.
 */
export function classify(error: ArgosError, experience: Experience): Verdict {
	const { adminIsConstant, answered, proven } = experience;
	const lost = error.outcome === 'unknown';
	const row = lost ? 'lost' : 'back';
	switch (error.kind) {
		case 'rate-limited':
			return { row, run: error.status === undefined ? 'quota' : 'throttled' };
		case 'unauthorized':
			// An administrator that only this row names is this row's own fault.
			if (error.code === 'invalid_admin' && !adminIsConstant) return { row: 'failed', run: 'goes-on' };
			return { row, run: 'denied' };
		case 'ip-blocked':
			return { row, run: 'denied' };
		case 'decryption':
		case 'protocol':
		case 'not-found':
			return { row, run: 'unusable' };
		case 'network':
			return { row, run: lost || answered ? 'fault' : 'server' };
		case 'server':
		case 'timeout':
		// By nobody of this run, unless it is being stopped: then it is heeded no more.
		case 'aborted':
			return { row, run: 'fault' };
		default: {
			// ARGOS takes migrations by POST, and opens what it has opened before.
			const misdirected = error.status === 405 || (error.code === 'invalid_payload' && !proven);
			if (misdirected) return { row, run: 'unusable' };
			return { row: lost ? 'lost' : 'failed', run: 'goes-on' };
		}
	}
}
