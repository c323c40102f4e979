import {
	type Argos,
	type SubmissionEvent,
	type WatchedStatus,
	type WatchState,
	watchStep,
} from '@argos/core';
import type { IPollFunctions } from 'n8n-workflow';
import { deepCopy } from 'n8n-workflow';

/** What the trigger keeps in the workflow's static data. */
interface Memory {
	watch?: WatchState;
	/** Another poll is under way until then at the latest, in ms since 1970. */
	busyUntil?: number;
}

// Small steps, so that even a slow one ends within the budget of a poll.
const STEP = { maxPages: 5, maxEvents: 25, maxLookups: 25 };
/** Items of one poll; what is left comes with the next. */
const MAX_EVENTS = 100;
/** For hosts that do not tell. */
const DEFAULT_BUDGET_MS = 45_000;

/**
 * Everything that happened since the last poll.
 *
 * n8n stores static data only after the activation and when a poll gives items; what a quiet poll learned is
 * in memory alone. That is safe: a quiet poll has told nothing, so whoever starts again from the older
 * state finds the same changes once more, and none of them was told before.
 */
export async function newEvents(call: {
	host: IPollFunctions;
	argos: Argos;
	statuses: readonly WatchedStatus[];
}): Promise<SubmissionEvent[]> {
	const { host } = call;
	const memory = host.getWorkflowStaticData('node') as Memory;
	const budget = host.getPollBudgetMs?.() ?? DEFAULT_BUDGET_MS;
	const now = Date.now();
	// n8n may start a poll while a slow one runs; both would tell the same.
	// The upper bound keeps a clock that was set back from stopping the trigger.
	const { busyUntil = 0 } = memory;
	if (busyUntil > now && busyUntil <= now + budget) return [];
	memory.busyUntil = now + budget;
	try {
		const { events, state } = await stepUntil({ ...call, from: memory.watch, deadline: now + budget });
		memory.watch = state;
		return events;
	} finally {
		delete memory.busyUntil;
	}
}

async function stepUntil(call: {
	host: IPollFunctions;
	argos: Argos;
	statuses: readonly WatchedStatus[];
	from: WatchState | undefined;
	deadline: number;
}): Promise<{ events: SubmissionEvent[]; state: WatchState }> {
	const { host, argos, statuses, from, deadline } = call;
	const { emitExisting = false } = host.getNodeParameter('options', {}) as { emitExisting?: boolean };
	const options = { statuses, existing: emitExisting, ...STEP };
	// Static data is a proxy, which cannot be cloned as it is.
	let result = await watchStep(argos, from && deepCopy(from), options);
	const events = [...result.events];
	while (result.hasMore && events.length < MAX_EVENTS && Date.now() < deadline) {
		const next = await watchStep(argos, result.state, options).catch((error: unknown) => {
			// What was found already is handed on; the next poll meets the fault again if it stays.
			if (events.length > 0) return undefined;
			throw error;
		});
		if (!next) break;
		result = next;
		events.push(...next.events);
	}
	if (result.forgotten > 0) {
		host.logger.warn(
			`${result.forgotten} undecided submissions are no longer followed, because there are too many.`,
		);
	}
	return { events, state: result.state };
}
