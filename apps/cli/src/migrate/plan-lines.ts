import type { Estimate, Plan, Reference } from '@argos/migrate';
import { table } from '../table.ts';
import { counted, duration, number } from './words.ts';

/** What the look at every row found, for people. */
export function planLines(found: {
	plan: Plan;
	reference: Reference | undefined;
	/** Some of the rows may be done, so the estimate is told later, for what is left. */
	goesOn?: boolean | undefined;
}): string[] {
	const { plan, reference, goesOn = false } = found;
	const { rows, valid, invalid, duplicates, withoutReference, problems } = plan;
	const doubled =
		duplicates > 0 ? `, ${number(duplicates)} of them because their ${reference} came before` : '';
	return [
		`${counted(rows, 'row')} checked: ${number(valid)} can be sent, ${number(invalid)} cannot${doubled}.`,
		...(problems.length > 0 ? [problemTable(plan)] : []),
		...lookUpLines(reference, withoutReference),
		...(valid > 0 && !goesOn ? [`Estimate: ${estimateWords(plan.estimate)}`] : []),
	];
}

function problemTable({ problems }: Plan): string {
	return table(
		['Rows', 'Column', 'What is wrong'],
		problems.map(({ column, reason, count }) => [number(count), column, reason]),
	);
}

function lookUpLines(reference: Reference | undefined, withoutReference: number): string[] {
	if (reference === undefined) {
		return [
			'No column tells the people apart (--reference), so a person whose answer is lost cannot be looked up. Such rows are told at the end, and never sent again by themselves.',
		];
	}
	if (withoutReference === 0) return [];
	const [have, them] = withoutReference === 1 ? ['has', 'it'] : ['have', 'them'];
	return [
		`${counted(withoutReference, 'row')} ${have} no ${reference}: when an answer is lost, nobody can look ${them} up.`,
	];
}

/** `998 calls to ARGOS, about 10 s of sending, spread over 2 days by the daily budget.` */
export function estimateWords({ calls, sendingMs, days }: Estimate): string {
	const time = sendingMs === undefined ? '' : `, about ${duration(sendingMs)} of sending`;
	const over = days > 1 ? `, spread over ${number(days)} days by the daily budget` : '';
	return `${counted(calls, 'call')} to ARGOS${time}${over}.`;
}
