import { actionStarts } from 'argos-github-action/bench/starts';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';

const LARGEST_KB = 600;
const LONGEST_MS = 200;

/** From starting the process of each built sub-action to its first request, and what a runner has to load. */
export async function action({ rounds }: { rounds: number }): Promise<Row[]> {
	const starts = await actionStarts({ rounds });
	return starts.map(({ id, bytes, times }) => {
		const value = median(times);
		const kilobytes = bytes / 1000;
		return {
			part: 'action',
			setting: 'process start to first request, built bundles',
			subject: id,
			value,
			unit: 'ms',
			aim: {
				text: `≤ ${LONGEST_MS} ms, ≤ ${LARGEST_KB} kB`,
				met: value <= LONGEST_MS && kilobytes <= LARGEST_KB,
			},
			more: { 'ms at best': Math.min(...times), kB: kilobytes },
		};
	});
}
