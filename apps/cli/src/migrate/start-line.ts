import type { MigrateEvent, Plan } from '@argos/migrate';
import { estimateOfLeft } from './left.ts';
import { estimateWords } from './plan-lines.ts';
import { counted, number } from './words.ts';

/** What is said when the first call is about to be made. */
export function startLines(
	event: Extract<MigrateEvent, { type: 'started' }>,
	{ plan, retryFailed = false }: { plan: Plan | undefined; retryFailed: boolean | undefined },
): string[] {
	const { resumed, counts } = event;
	const left = resumed && plan && estimateOfLeft({ plan, counts, retryFailed });
	return [startLine(event, plan), ...(left ? [`Estimate for what is left: ${estimateWords(left)}`] : [])];
}

function startLine(
	{ journal, resumed, counts, rows }: Extract<MigrateEvent, { type: 'started' }>,
	plan: Plan | undefined,
): string {
	const name = `Journal: ${journal}`;
	if (!resumed) {
		// Wrong rows are not sent.
		const sent = plan?.valid ?? rows;
		return sent === undefined ? `${name}. Sending.` : `${name}. Sending ${counted(sent, 'row')}.`;
	}
	const { done, failed, skipped } = counts;
	const before = [
		`${number(done)} done`,
		...(failed > 0 ? [`${number(failed)} failed`] : []),
		...(skipped > 0 ? [`${number(skipped)} left out`] : []),
	].join(', ');
	return `${name}. Going on where it stopped: ${before} so far${rows === undefined ? '' : ` of ${counted(rows, 'row')}`}.`;
}
