import { createAlarm } from './alarm.ts';
import { createAnswers } from './answers.ts';
import { createCalls } from './calls.ts';
import { createDispatch } from './dispatch.ts';
import { createFindings } from './findings.ts';
import { createIntake } from './intake.ts';
import { createLedger } from './ledger.ts';
import { createLostRows } from './lost-rows.ts';
import type { RunOptions } from './run-options.ts';
import type { Outgoing } from './run-row.ts';
import type { RunSummary } from './run-summary.ts';
import { createStop, GO_ON } from './stop.ts';
import { summaryOf } from './summary.ts';
import { createTraffic, type Pause } from './traffic.ts';

/**
 * Sends each row exactly once: a row's claim is durable before its request leaves, and a row that may have arrived is
 * looked up before it is sent again. Returns when every row has its end, or earlier with `stopped`; rows in flight
 * have been waited for.
 *
 * @throws whatever the source or a function of the caller throws; everything known is in the journal by then
 */
export async function runMigration(options: RunOptions): Promise<RunSummary> {
	const { argos, journal, limiter, reference, concurrency, settleMs, signal, now, steady, wait, random } =
		options;
	const again: Outgoing[] = [];
	const gracePeriod = new AbortController();
	const alarm = createAlarm({ now, wait });
	const ledger = createLedger({ journal, limiter, now, onEvent: options.onEvent });
	const stop = createStop({ tell: ledger.tell, close: limiter.close, wake: alarm.wake });
	const traffic = createTraffic({ concurrency, now, random });
	const lost = createLostRows(steady);
	const answers = createAnswers({ ...options, ledger, traffic, lost, stop, again });
	const calls = createCalls({
		argos,
		reference,
		traffic,
		answers,
		signal: gracePeriod.signal,
		isOver: () => stop.isOn,
		answered: alarm.wake,
	});
	const intake = createIntake({
		rows: options.rows,
		journal,
		reference,
		retryFailed: options.retryFailed,
		findings: createFindings({ ledger, lost, stop, settleMs, now, ready: alarm.wake }),
	});
	const dispatch = createDispatch({ ledger, traffic, lost, stop, calls, answers, intake, again, now });

	const isIdle = () =>
		traffic.inFlight === 0 && calls.rows === 0 && calls.lookUps === 0 && again.length === 0 && intake.isDone;

	const byClock = (time: number | undefined) => (time === undefined ? undefined : time - steady() + now());

	/**
	 * The next moment at which something is to be done, if no answer comes before.
	 * @param pause that this round has kept to: it may be over by now, and then the next round must come at once
	 */
	const nextMoment = (pause: Pause | undefined): number | undefined => {
		const moments = [dispatch.flushAt()];
		if (!stop.isOn) {
			const pausedUntil = pause?.until ?? traffic.pausedUntil;
			// Look-ups that have no room yet are waited for by way of the answers.
			moments.push(pausedUntil ?? (calls.lookUps === 0 ? byClock(lost.nextAt()) : undefined));
		}
		const next = Math.min(...moments.map((moment) => moment ?? Number.POSITIVE_INFINITY));
		return Number.isFinite(next) ? next : undefined;
	};

	let settled: number | undefined;
	const tellOfSettling = () => {
		const last = lost.lastAt();
		const until = byClock(last);
		if (until === undefined || last === settled || until <= now() || !isIdle()) return;
		settled = last;
		ledger.tell({ type: 'waiting', for: 'settling', until: new Date(until).toISOString() });
	};

	const interrupt = () => {
		stop.because('interrupted', `Stopped as asked. ${GO_ON}`);
		wait(options.graceMs, gracePeriod.signal).then(
			() => gracePeriod.abort(),
			() => undefined,
		);
	};
	if (signal?.aborted) interrupt();
	else signal?.addEventListener('abort', interrupt, { once: true });

	try {
		for (;;) {
			const pause = traffic.pause();
			if (stop.isOn || pause) dispatch.withdraw();
			if (stop.isOn) {
				if (traffic.inFlight === 0) break;
			} else {
				intake.read();
				if (!pause) await dispatch.prepare();
				if (!stop.isOn && lost.size === 0 && isIdle()) break;
				if (!pause) tellOfSettling();
			}
			await dispatch.flush();
			await ledger.hear();
			await alarm.sleep(nextMoment(pause));
		}
	} catch (error) {
		// The caller's own function failed, such as `onEvent`: those in flight come back all the same.
		stop.byCrash(error);
		dispatch.withdraw();
		while (traffic.inFlight > 0) await alarm.sleep(undefined);
	} finally {
		signal?.removeEventListener('abort', interrupt);
		alarm.close();
	}

	for (const { outgoing, fault, known } of lost.clear()) {
		if (known === 'failed') continue;
		const { row, line } = outgoing;
		ledger.tell({ type: 'row', row, line, state: 'unknown', fault });
	}
	// Also when the journal has failed: there may be room again, and it writes all or nothing.
	await dispatch.commit();
	gracePeriod.abort();
	await intake.close();
	if (stop.crash) throw stop.crash.error;
	await ledger.hear('all');
	return summaryOf({ journal, seen: intake.seen, stopped: stop.stopped });
}
