import { isMigrationError } from '../migration-error.ts';
import { NO_ANSWER, REFUSED } from './faults.ts';
import type { Findings } from './intake.ts';
import type { Ledger } from './ledger.ts';
import type { LostRows } from './lost-rows.ts';
import type { Stop } from './stop.ts';

/** What follows from rows that are not simply sent. */
export function createFindings(options: {
	ledger: Ledger;
	lost: LostRows;
	stop: Stop;
	settleMs: number;
	now: () => number;
	ready: () => void;
}): Findings {
	const { ledger, lost, stop, settleMs, now, ready } = options;
	return {
		ready,
		skipped({ row, line, issues, hash }) {
			ledger.settle(
				{ row, line, state: 'skipped', settledAt: now(), issues, hash },
				{ type: 'row', row, line, state: 'skipped', issues },
			);
		},
		unsettled(outgoing, state) {
			const { row, line } = outgoing;
			const fault = NO_ANSWER;
			const settlement = { row, line, state: 'unknown', settledAt: now(), fault } as const;
			if (outgoing.reference !== undefined) {
				if (state === 'sent') ledger.settle(settlement);
				// When the earlier run ended is not known, only that it has: they wait from now on.
				lost.add({ outgoing, fault, failures: 0, known: 'unknown' }, settleMs);
			} else if (state === 'sent') {
				ledger.settle(settlement, { type: 'row', row, line, state: 'unknown', fault });
			}
		},
		refused(outgoing) {
			// Somebody may have migrated the person by other means since then, such as a corrected copy of the row.
			lost.add({ outgoing, fault: REFUSED, failures: 0, known: 'failed' }, 0);
		},
		changed(at) {
			const where = at ? `Row ${at.row} (line ${at.line})` : 'The end of the input';
			stop.because(
				'changed',
				`${where} is not what it was when this migration began. Bring the old input back and migrate again with the same journal, or begin anew with another journal and without the rows that are done.`,
			);
		},
		broken(error, what) {
			if (what === 'journal' && isMigrationError(error)) stop.because('journal', error.message);
			else if (isMigrationError(error) && error.code === 'changed') stop.because('changed', error.message);
			else stop.byCrash(error);
		},
	};
}
