import type { GetMonitoringRecordInput } from '../../endpoints/monitoring.ts';
import type { MonitoringRecord } from '../../model/monitoring.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { MONITORING } from '../resources.ts';
import { WORKLIST_ID } from './fields.ts';

/** Source: argos-api.md §5.16. */
export const getMonitoringRecordOperation: ObjectOperation<GetMonitoringRecordInput, MonitoringRecord> = {
	id: 'monitoring.get',
	resource: MONITORING,
	verb: { value: 'get', label: 'Get Record' },
	summary: 'Gets the state of one record under AML monitoring.',
	kind: 'read',
	output: 'object',
	endpoint: 'monitoring.get',
	fields: {
		worklistId: WORKLIST_ID,
		recordId: {
			type: 'text',
			label: 'Record ID',
			help: 'As registering told it, or the aml_monitor webhook.',
			example: 'rec0000example01',
			required: true,
		},
	},
	outputFields: [
		{ path: 'recordId', label: 'Record ID', type: 'text' },
		{ path: 'submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'status', label: 'Status', type: 'text' },
		{ path: 'openCount', label: 'Open Matches', type: 'number' },
		{ path: 'truePositiveCount', label: 'True Positives', type: 'number' },
		{ path: 'falsePositiveCount', label: 'False Positives', type: 'number' },
		{ path: 'discardedCount', label: 'Discarded', type: 'number' },
		{ path: 'updatedAt', label: 'Updated At', type: 'date-time' },
	],
	sample: {
		recordId: 'rec0000example01',
		submissionId: 'sub0000example01',
		status: 'screenedNoMatches',
		tags: [],
		name: 'Ana Example',
		nationality: 'PRT',
		birthDate: '1990-12-31',
		email: 'ana.example@example.com',
		admin: 'admin@example.com',
		updatedAt: '2026-01-15T10:05:00.000Z',
		openCount: 0,
		truePositiveCount: 0,
		falsePositiveCount: 0,
		discardedCount: 0,
		raw: { id: 'rec0000example01', status: 'screenedNoMatches' },
	},
	async run(argos, input, options) {
		assertInput('Get monitoring record', this.fields, input);
		return argos.monitoring.get(input, options);
	},
};
