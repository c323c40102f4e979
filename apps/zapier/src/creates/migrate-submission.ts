import { type MigrateSubmissionInput, migrateSubmissionOperation as operation } from '@argos/core';
import { type CreatePerform, defineCreate } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { told } from '../lib/errors.ts';
import { INPUT_FIELD_GROUPS, inputFieldsOf, valuesOf } from '../lib/input-fields.ts';
import { outputFieldsOf } from '../lib/output-fields.ts';
import { sentOnce } from '../lib/sent-once.ts';

export const perform = ((z, bundle) =>
	told(z, () => {
		const argos = argosOf(z, bundle);
		const input = valuesOf<MigrateSubmissionInput>(operation.fields, bundle.inputData);
		return sentOnce({ z, bundle, input: { ...input }, send: () => operation.run(argos, input) });
	})) satisfies CreatePerform<Record<string, unknown>, { submissionId: string }>;

export const migrateSubmission = defineCreate({
	key: 'migrate_submission',
	noun: operation.resource.label,
	display: { label: 'Migrate Submission', description: operation.summary },
	operation: {
		perform,
		inputFields: inputFieldsOf(operation.fields),
		inputFieldGroups: INPUT_FIELD_GROUPS,
		outputFields: outputFieldsOf(operation.outputFields, 'submissionId'),
		sample: { ...operation.sample },
	},
});
