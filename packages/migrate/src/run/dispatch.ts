import type { Claim } from '../journal/journal.ts';
import { isMigrationError } from '../migration-error.ts';
import type { Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import type { Intake } from './intake.ts';
import type { Ledger } from './ledger.ts';
import type { LostRows } from './lost-rows.ts';
import type { Outgoing } from './run-row.ts';
import { GO_ON, type Stop } from './stop.ts';
import type { Traffic } from './traffic.ts';

/** A crash loses at most so much of what is known, in milliseconds. */
const FLUSH_MS = 50;
/** So many settlements are written without waiting for more. */
const FLUSH_ROWS = 500;
/** How many rows are claimed ahead, for each that may be in flight: they share a commit. */
const AHEAD = 4;

/** Writes down what is going to be done, then has it done. */
export interface Dispatch {
	/** Claims the next rows, takes the look-ups whose time has come, and begins what there is room for. */
	prepare(): Promise<void>;
	/** Gives back what is claimed and not begun. */
	withdraw(): void;
	/** Writes what was settled, when it is time to. */
	flush(): Promise<void>;
	/** @returns whether it could be written; if not, the run is stopped */
	commit(): Promise<boolean>;
	/** When `flush` will have something to do, in milliseconds since 1970. */
	flushAt(): number | undefined;
}

export function createDispatch(options: {
	ledger: Ledger;
	traffic: Traffic;
	lost: LostRows;
	stop: Stop;
	calls: Calls;
	answers: Answers;
	intake: Intake;
	/** Rows to be sent again, which are not claimed. */
	again: Outgoing[];
	now: () => number;
}): Dispatch {
	const { ledger, traffic, lost, stop, calls, answers, intake, again, now } = options;

	const commit = async (claims: readonly Claim[] = []): Promise<boolean> => {
		try {
			// Those in flight may wait for the limiter, so they may not be counted yet.
			const uncounted = claims.length + calls.rows + calls.lookUps + traffic.inFlight;
			await ledger.commit({ claims, calls: uncounted });
			return true;
		} catch (error) {
			if (isMigrationError(error)) stop.because('journal', `${error.message} ${GO_ON}`);
			else stop.byCrash(error);
			return false;
		}
	};

	/** The next rows to claim: no more than a crash may make unknown. */
	const takeRows = (): Outgoing[] => {
		const taken: Outgoing[] = [];
		// Claiming a few at a time would be a commit for each few.
		if (calls.rows > traffic.window || lost.isFull) return taken;
		while (calls.rows + taken.length < AHEAD * traffic.window && ledger.size < FLUSH_ROWS) {
			const next = again[0] ?? intake.peek();
			if (next === undefined || stop.isOn) break;
			// A row that cannot be looked up is claimed only when it can be sent at once.
			const free = traffic.room() - calls.rows - calls.lookUps - taken.length;
			if (next.reference === undefined && free <= 0) break;
			if (next === again[0]) again.shift();
			else intake.take();
			taken.push(next);
		}
		return taken;
	};

	const takeLookUps = (): number => {
		let taken = 0;
		for (; calls.lookUps < traffic.window; taken++) {
			const due = lost.take();
			if (!due) break;
			calls.addLookUp(due);
		}
		return taken;
	};

	return {
		async prepare() {
			const lookUps = takeLookUps();
			// What was given back must be written before it is claimed again: in one entry it would be both.
			// While it is being written, more may be given back.
			while (ledger.size >= FLUSH_ROWS || (again.length > 0 && ledger.size > 0)) {
				if (!(await commit())) return;
			}
			const rows = takeRows();
			if (rows.length > 0 || lookUps > 0) {
				const sentAt = now();
				const written = await commit(rows.map(({ row, line, hash }) => ({ row, line, hash, sentAt })));
				for (const outgoing of rows) calls.addRow(outgoing);
				if (!written) return;
			}
			calls.make();
		},
		withdraw() {
			const unmade = calls.clear();
			for (const outgoing of unmade.rows) answers.giveBack(outgoing);
			for (const row of unmade.lookUps) lost.add(row, 0);
		},
		async flush() {
			// The last word on a journal that failed is said at the end.
			if (stop.stopped?.reason === 'journal') return;
			const { since, size, isUrgent } = ledger;
			const isOld = since !== undefined && (now() - since >= FLUSH_MS || now() < since);
			if (isUrgent || isOld || size >= FLUSH_ROWS) await commit();
		},
		commit: () => commit(),
		flushAt: () => (ledger.since === undefined ? undefined : ledger.since + FLUSH_MS),
	};
}
