import { defineTrigger, type PollingTriggerPerform } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { told } from '../lib/errors.ts';

type Input = { submissionId?: string };

interface Choice {
	id: string;
	name: string;
}

/** The AML matches of the submission that was picked before; none when it was not picked here. */
export const perform = ((z, bundle) =>
	told(z, async (): Promise<Choice[]> => {
		const { submissionId }: Input = bundle.inputData;
		if (!submissionId) return [];
		const { aml } = await argosOf(z, bundle).submissions.get(submissionId);
		return aml.matches.map(({ resourceId }, index) => ({
			id: resourceId,
			name: `Match ${index + 1} of ${aml.matches.length}, ${resourceId}`,
		}));
	})) satisfies PollingTriggerPerform<Input, Choice>;

/** Hidden: fills pickers of AML matches. */
export const amlMatch = defineTrigger({
	key: 'aml_match',
	noun: 'AML Match',
	display: {
		label: 'AML Match',
		description: 'Triggers when the screening finds a match. Fills pickers only.',
		hidden: true,
	},
	operation: { perform, sample: { id: 'res0000example01', name: 'Match 1 of 1, res0000example01' } },
});
