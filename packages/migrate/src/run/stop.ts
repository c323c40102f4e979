import type { RunEvent } from './run-event.ts';
import type { RunSummary, StopReason } from './run-summary.ts';

/** The end of a run before its end. The first reason counts. */
export interface Stop {
	readonly stopped: RunSummary['stopped'];
	/** Whether nothing is begun any more. */
	readonly isOn: boolean;
	/** What is no end of a run but a fault outside of it, such as in the caller's own functions. */
	readonly crash: { error: unknown } | undefined;
	because(reason: StopReason, message: string, resumeAt?: string): void;
	byCrash(error: unknown): void;
}

export function createStop(run: {
	tell: (event: RunEvent) => void;
	/** Nothing is begun any more: what waits to be sent need not wait. */
	close: () => void;
	wake: () => void;
}): Stop {
	const { tell, close, wake } = run;
	let stopped: RunSummary['stopped'];
	let crash: { error: unknown } | undefined;
	return {
		get stopped() {
			return stopped;
		},
		get isOn() {
			return stopped !== undefined || crash !== undefined;
		},
		get crash() {
			return crash;
		},
		because(reason, message, resumeAt) {
			if (stopped || crash) return;
			stopped = { reason, message, ...(resumeAt !== undefined && { resumeAt }) };
			tell({ type: 'stopping', reason, message });
			close();
			wake();
		},
		byCrash(error) {
			crash ??= { error };
			close();
			wake();
		},
	};
}

/** What to do next after most stops. */
export const GO_ON = 'Everything so far is in the journal: migrate again with the same journal to go on.';
