import type { Argos } from '@argos/core';
import type { Reference } from '../journal/journal.ts';
import type { Answers } from './answers.ts';
import { lookUp } from './look-up.ts';
import type { LostRow } from './lost-rows.ts';
import type { Outgoing } from './run-row.ts';
import type { Traffic } from './traffic.ts';

/** Calls that are written down and may be made as soon as there is room. */
export interface Calls {
	/** Claimed rows that are not sent yet. */
	readonly rows: number;
	readonly lookUps: number;
	addRow(outgoing: Outgoing): void;
	addLookUp(row: LostRow): void;
	/** Makes as many as there is room for. Look-ups go first: they are few, and their people wait. */
	make(): void;
	/** Takes out what has not been made. */
	clear(): { rows: Outgoing[]; lookUps: LostRow[] };
}

export function createCalls(options: {
	argos: Argos;
	reference: Reference | undefined;
	traffic: Traffic;
	answers: Answers;
	/** Gives up the calls under way. */
	signal: AbortSignal;
	/** Whether nothing is begun any more. */
	isOver: () => boolean;
	/** Something has come back. */
	answered: () => void;
}): Calls {
	const { argos, reference, traffic, answers, signal, isOver, answered } = options;
	const callOptions = { signal };
	let rows: Outgoing[] = [];
	let lookUps: LostRow[] = [];

	const send = (outgoing: Outgoing) => {
		const call = traffic.begin();
		argos.submissions.migrate(outgoing.input, callOptions).then(
			({ submissionId }) => {
				answers.taken(outgoing, submissionId);
				make();
				answered();
			},
			(error: unknown) => {
				answers.notTaken(outgoing, call, error);
				make();
				answered();
			},
		);
	};
	const look = (row: LostRow, by: Reference) => {
		const call = traffic.begin();
		lookUp({ argos, reference: by, input: row.outgoing.input, signal })
			.then(
				(result) => answers.lookedUp(row, result),
				(error: unknown) => answers.notLookedUp(row, call, error),
			)
			.then(answered);
	};
	const make = () => {
		if (isOver()) return;
		for (let room = traffic.room(); room > 0; room--) {
			const lost = lookUps.shift();
			if (lost && reference) {
				look(lost, reference);
				continue;
			}
			const outgoing = rows.shift();
			if (!outgoing) return;
			send(outgoing);
		}
	};

	return {
		get rows() {
			return rows.length;
		},
		get lookUps() {
			return lookUps.length;
		},
		addRow: (outgoing) => rows.push(outgoing),
		addLookUp: (row) => lookUps.push(row),
		make,
		clear() {
			const unmade = { rows, lookUps };
			rows = [];
			lookUps = [];
			return unmade;
		},
	};
}
