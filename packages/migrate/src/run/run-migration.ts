import type { Claim } from '../journal/journal.ts';
import { isMigrationError } from '../migration-error.ts';
import { createAlarm } from './alarm.ts';
import { createAnswers } from './answers.ts';
import { createCalls } from './calls.ts';
import { NO_ANSWER } from './faults.ts';
import { createIntake } from './intake.ts';
import { createLedger } from './ledger.ts';
import { createLostRows } from './lost-rows.ts';
import type { RunOptions } from './run-options.ts';
import type { Outgoing } from './run-row.ts';
import type { RunSummary } from './run-summary.ts';
import { createStop, GO_ON } from './stop.ts';
import { summaryOf } from './summary.ts';
import { createTraffic } from './traffic.ts';

/** A crash loses at most so much of what is known, in milliseconds. */
const FLUSH_MS = 50;
/** So many settlements are written without waiting for more. */
const FLUSH_ROWS = 500;
/** How many rows are claimed ahead, for each that may be in flight: they share a commit. */
const AHEAD = 4;

/**
 * Sends each row exactly once: a row's claim is durable before its request leaves, and a row that may have arrived is
 * looked up before it is sent again. Returns when every row has its end, or earlier with `stopped`; rows in flight
 * have been waited for.
 *
 * @throws whatever the source or a function of the caller throws; everything known is in the journal by then
 */
export async function runMigration(options: RunOptions): Promise<RunSummary> {
	const { argos, journal, limiter, reference, concurrency, signal, now, wait, random } = options;
	const alarm = createAlarm({ now, wait });
	const ledger = createLedger({ journal, limiter, now, onEvent: options.onEvent });
	const stop = createStop(ledger.tell, alarm.wake);
	const traffic = createTraffic({ concurrency, now, random });
	const lost = createLostRows(now);
	const again: Outgoing[] = [];
	const answers = createAnswers({ ...options, ledger, traffic, lost, stop, again });
	const given = new AbortController();
	const calls = createCalls({
		argos,
		reference,
		traffic,
		answers,
		signal: given.signal,
		isOver: () => stop.isOn,
		answered: alarm.wake,
	});
	const intake = createIntake({
		rows: options.rows,
		journal,
		reference,
		retryFailed: options.retryFailed,
		findings: {
			skipped({ row, line, issues, hash }) {
				ledger.settle(
					{ row, line, state: 'skipped', settledAt: now(), issues, hash },
					{ type: 'row', row, line, state: 'skipped', issues },
				);
			},
			unsettled(outgoing, state) {
				const { row, line } = outgoing;
				const settlement = { row, line, state: 'unknown', settledAt: now(), fault: NO_ANSWER } as const;
				if (outgoing.reference !== undefined) {
					if (state === 'sent') ledger.settle(settlement);
					lost.add({ outgoing, fault: NO_ANSWER, failures: 0 }, options.settleMs);
				} else if (state === 'sent') {
					ledger.settle(settlement, { type: 'row', row, line, state: 'unknown', fault: NO_ANSWER });
				}
			},
			changed(at) {
				const where = at ? `Row ${at.row} (line ${at.line})` : 'The end of the input';
				const message = `${where} is not what it was when this migration began. Bring the old input back and migrate again with the same journal, or begin anew with another journal and without the rows that are done.`;
				stop.because('changed', message);
			},
			broken(error, what) {
				if (what === 'journal' && isMigrationError(error)) stop.because('journal', error.message);
				else if (isMigrationError(error) && error.code === 'changed') stop.because('changed', error.message);
				else stop.byCrash(error);
			},
			ready: alarm.wake,
		},
	});

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

	/** Next rows, of which none is more than a crash may make unknown. */
	const claimable = (): Outgoing[] => {
		const taken: Outgoing[] = [];
		const most = AHEAD * traffic.window;
		if (calls.rows > traffic.window || lost.isFull) return taken;
		while (calls.rows + taken.length < most && ledger.size < FLUSH_ROWS) {
			const next = again[0] ?? intake.peek();
			if (next === undefined || stop.isOn) break;
			const free = traffic.room() - calls.rows - calls.lookUps - taken.length;
			if (next.reference === undefined && free <= 0) break;
			if (next === again[0]) again.shift();
			else intake.take();
			taken.push(next);
		}
		return taken;
	};

	/** Writes the next calls down, and makes them. */
	const prepare = async (): Promise<void> => {
		let found = 0;
		for (; calls.lookUps < traffic.window; found++) {
			const due = lost.take();
			if (!due) break;
			calls.addLookUp(due);
		}
		// What was given back must be written before it is claimed again: in one entry it would be both.
		if (again.length > 0 && ledger.size > 0 && !(await commit())) return;
		const rows = claimable();
		if (rows.length === 0 && found === 0) return;
		const sentAt = now();
		const claims = rows.map(({ row, line, hash }) => ({ row, line, hash, sentAt }));
		const written = await commit(claims);
		for (const outgoing of rows) calls.addRow(outgoing);
		if (written) calls.make();
	};

	const giveBackUnmade = () => {
		const unmade = calls.clear();
		for (const outgoing of unmade.rows) answers.giveBack(outgoing);
		for (const row of unmade.lookUps) lost.add(row, 0);
	};

	const isDue = () => {
		const { since, size, isUrgent } = ledger;
		if (isUrgent || size >= FLUSH_ROWS) return true;
		return since !== undefined && (now() - since >= FLUSH_MS || now() < since);
	};

	const nextMoment = (): number | undefined => {
		let at = ledger.since === undefined ? Number.POSITIVE_INFINITY : ledger.since + FLUSH_MS;
		const pause = stop.isOn ? undefined : traffic.pause();
		if (pause) at = Math.min(at, pause.until);
		// Look-ups that have no room yet are waited for by way of the answers.
		else if (!stop.isOn && calls.lookUps === 0) at = Math.min(at, lost.nextAt() ?? at);
		return Number.isFinite(at) ? at : undefined;
	};

	const isIdle = () => traffic.inFlight === 0 && calls.rows === 0 && calls.lookUps === 0;
	let toldOfSettling = -1;
	const tellOfSettling = () => {
		const until = lost.lastAt();
		if (until === undefined || !isIdle() || again.length > 0 || !intake.isDone || traffic.pause()) return;
		if (until <= now() || until === toldOfSettling) return;
		toldOfSettling = until;
		ledger.tell({ type: 'waiting', for: 'settling', until: new Date(until).toISOString() });
	};

	const interrupt = () => {
		stop.because('interrupted', `Stopped as asked. ${GO_ON}`);
		if (traffic.inFlight === 0) return;
		wait(options.graceMs, given.signal).then(
			() => given.abort(),
			() => undefined,
		);
	};
	if (signal?.aborted) interrupt();
	else signal?.addEventListener('abort', interrupt, { once: true });

	try {
		for (;;) {
			if (stop.isOn || traffic.pause()) giveBackUnmade();
			if (stop.isOn) {
				if (traffic.inFlight === 0) break;
			} else {
				intake.read();
				if (!traffic.pause()) await prepare();
				calls.make();
				const isOver = isIdle() && again.length === 0 && lost.size === 0 && intake.isDone;
				if (isOver && !stop.isOn) break;
				tellOfSettling();
			}
			if (isDue() && stop.stopped?.reason !== 'journal') await commit();
			await ledger.hear();
			await alarm.sleep(nextMoment());
		}
	} catch (error) {
		// The caller's own function failed, such as `onEvent`: those in flight come back all the same.
		stop.byCrash(error);
		giveBackUnmade();
		while (traffic.inFlight > 0) await alarm.sleep(undefined);
	} finally {
		signal?.removeEventListener('abort', interrupt);
		alarm.close();
	}
	for (const { outgoing, fault } of lost.clear()) {
		const { row, line } = outgoing;
		ledger.tell({ type: 'row', row, line, state: 'unknown', fault });
	}
	// Also when the journal has failed: there may be room again, and it writes all or nothing.
	await commit();
	given.abort();
	await intake.close();
	const { crash } = stop;
	if (crash) throw crash.error;
	await ledger.hear('all');
	return summaryOf({ journal, seen: intake.seen, stopped: stop.stopped });
}

export type { RunOptions } from './run-options.ts';
export type { RunRow } from './run-row.ts';
