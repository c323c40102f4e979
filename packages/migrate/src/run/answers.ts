import { type ArgosError, isArgosError } from '@argos/core';
import type { RowFault } from '../journal/journal.ts';
import { backoff } from './backoff.ts';
import { classify, type Verdict } from './classify.ts';
import { CONTRADICTED, faultOf, NO_ANSWER, notTaken, TAKEN, UNSURE } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { LookUpResult } from './look-up.ts';
import type { LostRow, LostRows } from './lost-rows.ts';
import type { Outgoing } from './run-row.ts';
import { GO_ON, type Stop } from './stop.ts';
import type { CallKind, Traffic } from './traffic.ts';

/** What follows from each answer, for its row and for the run. */
export interface Answers {
	/** ARGOS has taken the row. */
	taken(outgoing: Outgoing, submissionId: string): void;
	/** @param call number of the call that failed */
	notTaken(outgoing: Outgoing, call: number, error: unknown): void;
	lookedUp(row: LostRow, result: LookUpResult): void;
	notLookedUp(row: LostRow, call: number, error: unknown): void;
	/** Gives a row back that was claimed and has not arrived. */
	giveBack(outgoing: Outgoing): void;
}

export function createAnswers(options: {
	ledger: Ledger;
	traffic: Traffic;
	lost: LostRows;
	stop: Stop;
	/** Rows to be sent again, which are not claimed. */
	again: Outgoing[];
	admin: string | undefined;
	circuit: number;
	settleMs: number;
	tries: number;
	waitForQuota: boolean;
	now: () => number;
	random: () => number;
}): Answers {
	const { ledger, traffic, lost, stop, again, now, random } = options;
	const { admin, circuit, settleMs, tries, waitForQuota } = options;
	let answered = false;
	let proven = false;
	let strange = 0;

	const fail = ({ row, line }: Outgoing, fault: RowFault) => {
		ledger.settle(
			{ row, line, state: 'failed', settledAt: now(), fault },
			{ type: 'row', row, line, state: 'failed', fault },
		);
	};
	const leaveUnknown = ({ row, line }: Outgoing, fault: RowFault) => {
		ledger.settle(
			{ row, line, state: 'unknown', settledAt: now(), fault },
			{ type: 'row', row, line, state: 'unknown', fault },
		);
	};
	const lose = (outgoing: Outgoing, fault: RowFault) => {
		if (outgoing.reference === undefined) return leaveUnknown(outgoing, fault);
		const { row, line } = outgoing;
		ledger.settle({ row, line, state: 'unknown', settledAt: now(), fault }, { type: 'lost', row, line });
		lost.add({ outgoing, fault, failures: 0, known: 'unknown' }, settleMs);
	};
	const giveBack = (outgoing: Outgoing) => {
		const { row, line, hash } = outgoing;
		ledger.settle({ row, line, state: 'pending', settledAt: now(), hash });
		again.push(outgoing);
	};

	/** What an error means for the run. */
	const heed = (run: Verdict['run'], error: ArgosError, { call, kind }: { call: number; kind: CallKind }) => {
		if (stop.isOn) return;
		switch (run) {
			case 'goes-on':
				return;
			case 'throttled': {
				const pause = traffic.throttled(call, error.retryAfterMs);
				if (!pause) return;
				ledger.tell({ type: 'throttled', inFlight: traffic.window, waitMs: pause.until - pause.from });
				return;
			}
			case 'quota': {
				const waitMs = error.retryAfterMs ?? 0;
				// The limiter has read the clock some milliseconds earlier; days begin on the second.
				const resumeAt = iso(Math.round((now() + waitMs) / 1000) * 1000);
				if (!waitForQuota) return stop.because('quota', usedUpUntil(resumeAt), resumeAt);
				if (traffic.usedUp(waitMs)) ledger.tell({ type: 'waiting', for: 'quota', until: resumeAt });
				return;
			}
			case 'fault': {
				const failed = traffic.failed(call, kind);
				if (!failed) return;
				const { rounds, pause } = failed;
				if (rounds >= circuit) return stop.because('server', tooManyFaults(rounds, error));
				// A single lost answer is no standstill: good ones are on their way.
				if (rounds > 1) ledger.tell({ type: 'waiting', for: 'server', until: iso(pause.until) });
				return;
			}
			default:
				stop.because(run, stopMessage(run, error));
		}
	};

	/** A refusal without a code of ARGOS could be anybody's: it must not go on with everybody. */
	const doubt = (error: ArgosError) => {
		if (error.code !== undefined) {
			proven = true;
			traffic.good('row');
		} else if (!proven && error.status !== undefined && ++strange >= circuit) {
			stop.because('unusable', stopMessage('unusable', error));
		}
	};

	return {
		giveBack,
		taken({ row, line }, submissionId) {
			traffic.end();
			traffic.good('row');
			answered = true;
			proven = true;
			ledger.settle(
				{ row, line, state: 'done', settledAt: now(), submissionId },
				{ type: 'row', row, line, state: 'done', submissionId },
			);
		},
		notTaken(outgoing, call, error) {
			traffic.end();
			if (!isArgosError(error)) {
				lose(outgoing, NO_ANSWER);
				return stop.byCrash(error);
			}
			answered ||= error.status !== undefined;
			const adminIsConstant = outgoing.input.admin === admin;
			const verdict = classify(error, { adminIsConstant, answered, proven });
			if (verdict.row === 'back') giveBack(outgoing);
			else if (verdict.row === 'lost') {
				outgoing.sends++;
				lose(outgoing, faultOf(error));
			} else {
				fail(outgoing, faultOf(error));
				doubt(error);
			}
			heed(verdict.run, error, { call, kind: 'row' });
		},
		lookedUp({ outgoing, fault, known }, result) {
			traffic.end();
			traffic.good('look-up');
			answered = true;
			const { row, line } = outgoing;
			if (result.type === 'found') {
				const { submissionId } = result;
				ledger.settle(
					{ row, line, state: 'done', settledAt: now(), submissionId },
					{ type: 'row', row, line, state: 'done', submissionId, found: true },
				);
			} else if (result.type === 'contradicted')
				leaveUnknown(outgoing, known === 'failed' ? TAKEN : CONTRADICTED);
			else if (result.type === 'unsure') leaveUnknown(outgoing, known === 'failed' ? TAKEN : UNSURE);
			else if (outgoing.sends < tries) giveBack(outgoing);
			else fail(outgoing, notTaken(outgoing.sends, fault));
		},
		notLookedUp(lostRow, call, error) {
			traffic.end();
			if (!isArgosError(error)) {
				lost.add(lostRow, 0);
				return stop.byCrash(error);
			}
			answered ||= error.status !== undefined;
			// A row that may have arrived is never taken for one that has not, whatever goes wrong here.
			const verdict = classify(error, { adminIsConstant: true, answered: true, proven });
			if (verdict.row === 'failed') leaveUnknown(lostRow.outgoing, faultOf(error));
			else {
				const failures = verdict.run === 'fault' ? lostRow.failures + 1 : lostRow.failures;
				const waitMs = failures === 0 ? 0 : backoff(failures, random);
				lost.add({ ...lostRow, failures }, waitMs);
			}
			heed(verdict.run, error, { call, kind: 'look-up' });
		},
	};
}

function stopMessage(reason: 'denied' | 'unusable' | 'server', error: ArgosError): string {
	switch (reason) {
		case 'unusable':
			return `${error.message} Stopped, because whoever answers at the base URL gets the people: check first that it is the ARGOS API, and that the encryption setting is the project's. ${GO_ON}`;
		default:
			return `${error.message} ${GO_ON}`;
	}
}

/** The limiter speaks of a single call, of which nothing was sent. */
function usedUpUntil(resumeAt: string): string {
	return `The calls allowed for this UTC day are used up. Everything so far is in the journal: migrate again with the same journal from ${resumeAt} on, or with a higher daily budget.`;
}

function tooManyFaults(rounds: number, error: ArgosError): string {
	const often = rounds === 1 ? 'A call' : `${rounds} rounds of calls in a row`;
	return `${often} had no good answer. The last: ${error.message} ${GO_ON}`;
}

function iso(time: number): string {
	return new Date(time).toISOString();
}
