import type { Submission } from '@argos/core';
import { defineTrigger, type PollingTriggerPerform } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { told } from '../lib/errors.ts';
import { recentSubmissions } from '../lib/recent-submissions.ts';

const DAYS = 30;

interface Choice {
	id: string;
	name: string;
}

/** What a picker shows: no person's name, since Zapier logs it. One page is enough to pick an example from. */
export const perform = ((z, bundle) =>
	told(z, async (): Promise<Choice[]> => {
		for await (const page of recentSubmissions({ argos: argosOf(z, bundle), days: DAYS })) {
			return page.sort((a, b) => createdTime(b) - createdTime(a)).map(choice);
		}
		return [];
	})) satisfies PollingTriggerPerform<Record<string, unknown>, Choice>;

function createdTime({ createdAt }: Submission): number {
	return Date.parse(createdAt ?? '') || 0;
}

function choice({ submissionId, status, createdAt }: Submission): Choice {
	return { id: submissionId, name: `${createdAt?.slice(0, 10) ?? 'No date'}, ${status}, ${submissionId}` };
}

/** Hidden: fills pickers of submissions. */
export const recentSubmission = defineTrigger({
	key: 'recent_submission',
	noun: 'Submission',
	display: {
		label: 'Recent Submission',
		description: 'Triggers when a submission is created. Fills pickers only.',
		hidden: true,
	},
	operation: { perform, sample: { id: 'sub0000example01', name: '2026-01-15, approved, sub0000example01' } },
});
