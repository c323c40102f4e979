import type { LimiterUsage } from '@argos/core';
import { DEFAULT_DAILY_BUDGET, DEFAULT_RATE, type PlanOptions } from '../migrate-options.ts';
import { checkedRows } from './checked-rows.ts';
import { estimate } from './estimate.ts';
import { givenUp } from './given-up.ts';
import type { Plan } from './plan.ts';
import { prepare } from './prepare.ts';
import { problemTable } from './problem-table.ts';
import { referenceField } from './reference-field.ts';

// One problem however many lines there are.
const LINE = /line \d+/;

/**
 * Looks at every row and sends nothing. Tells of every problem by line, column and reason.
 * @param options.usage calls of today, for the estimate
 * @throws {MigrationError} when the file, its columns or the mapping cannot be worked with
 * @throws {ArgosError} `aborted` when the signal fires
 */
export async function planMigration(
	options: PlanOptions & { usage?: LimiterUsage | undefined },
): Promise<Plan> {
	const { onEvent, signal, now = Date.now, usage } = options;
	const { rate = DEFAULT_RATE, dailyBudget = DEFAULT_DAILY_BUDGET } = options;
	const prepared = await prepare(options);
	const { source, reference } = prepared;
	const field = reference && referenceField(reference);

	const counts = { rows: 0, valid: 0, invalid: 0, duplicates: 0, withoutReference: 0 };
	const problems = problemTable();
	for await (const batch of checkedRows(prepared)) {
		if (signal?.aborted) throw givenUp(counts.rows);
		for (const { row, line, mapped, duplicate } of batch) {
			counts.rows++;
			if (mapped.ok) {
				counts.valid++;
				if (!field || !mapped.input[field]) counts.withoutReference++;
				continue;
			}
			counts.invalid++;
			if (duplicate) counts.duplicates++;
			for (const { column, reason } of mapped.issues) {
				problems.add({
					column,
					reason: duplicate ? reason.replace(LINE, 'an earlier line') : reason,
				});
			}
			await onEvent?.({ type: 'problem', row, line, issues: mapped.issues });
		}
		await onEvent?.({ type: 'checking', rows: counts.rows, part: partOf(source.progress()) });
	}
	const plan: Plan = {
		...counts,
		problems: problems.table(),
		digest: source.digest() ?? '',
		estimate: estimate({ rows: counts.valid, rate, dailyBudget, usage, now: now() }),
	};
	await onEvent?.({ type: 'planned', plan, reference });
	return plan;
}

function partOf(progress: { bytes: number; of: number } | undefined): number | undefined {
	if (progress === undefined) return undefined;
	return progress.of === 0 ? 1 : Math.min(1, progress.bytes / progress.of);
}
