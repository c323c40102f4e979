import { type Argos, type WatchState, watchStep } from '@argos/core';
import { printLine, printNote } from '../output.ts';
import { type WatchQuestion, writeStateFile } from './state-file.ts';

/** What a watch knows and wants. `state` moves on as events are handed over. */
export interface Watch {
	argos: Argos;
	question: WatchQuestion;
	existing: boolean;
	/** Where the state is kept; without it only this process remembers. */
	stateFile: string | undefined;
	state: WatchState | undefined;
	signal: AbortSignal;
}

/**
 * Steps until nothing is waiting. A state is stored only after its events have been written, so a crash
 * in between tells an event again rather than never; its `id` shows the repetition.
 * @throws {ArgosError} when a call fails; steps before it are told and stored
 */
export async function catchUp(watch: Watch): Promise<void> {
	const { argos, question, existing, stateFile, signal } = watch;
	for (let hasMore = true; hasMore && !signal.aborted; ) {
		const step = await watchStep(argos, watch.state, { statuses: question.statuses, existing, signal });
		for (const event of step.events) await printLine(JSON.stringify(event));
		if (stateFile !== undefined) await writeStateFile(stateFile, { ...question, state: step.state });
		if (step.forgotten > 0) {
			printNote(
				`${step.forgotten} undecided submissions are no longer followed: there are too many of them.`,
			);
		}
		watch.state = step.state;
		hasMore = step.hasMore;
	}
}
