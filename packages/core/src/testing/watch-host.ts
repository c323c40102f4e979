import type { WatchOptions } from '../watch/options.ts';
import type { WatchState, WatchStateV2 } from '../watch/state.ts';
import { watchStep } from '../watch/step.ts';
import type { simulatedProject } from './simulated-project.ts';

/** A host that stores the state after it has handed the events on, as text, as hosts do. */
export function watchHost(project: ReturnType<typeof simulatedProject>, options: Partial<WatchOptions> = {}) {
	let stored: string | undefined;
	let kept: string | undefined;
	const told: string[] = [];
	const step = async () => {
		const state = stored === undefined ? undefined : (JSON.parse(stored) as WatchState);
		const result = await watchStep(project.argos, state, {
			statuses: ['approved', 'rejected', 'pending'],
			now: project.now,
			...options,
		});
		told.push(...result.events.map((event) => event.id));
		stored = JSON.stringify(result.state);
		if (result.events.length > 0 || kept === undefined) kept = stored;
		return result;
	};
	return {
		told,
		size: () => stored?.length ?? 0,
		state: () => JSON.parse(stored ?? 'null') as WatchStateV2,
		step,
		async settle() {
			for (let i = 0; i < 1000; i++) if (!(await step()).hasMore) return;
			throw new Error('The watch never came to rest.');
		},
		/** From now on, a quiet step may be forgotten. */
		keep() {
			kept = stored;
		},
		/** Starts again from the state of the last step that told something: hosts may store no other. */
		forgetQuietSteps() {
			stored = kept;
		},
		/** Goes on from a state that was stored by somebody else. */
		restore(state: WatchState) {
			stored = JSON.stringify(state);
		},
	};
}
