import { ArgosError } from '@argos/core';

/** For a signal that fires while rows are checked. */
export function givenUp(rows: number): ArgosError {
	return new ArgosError({
		kind: 'aborted',
		operation: 'Check rows',
		summary: `Stopped after ${rows} rows were checked.`,
		advice: 'Nothing was sent.',
	});
}
