import type { RegisterMonitoringInput } from '../../endpoints/monitoring.ts';
import type { RegistrationResult } from '../../model/monitoring.ts';
import { assertInput } from '../check-input.ts';
import { ADMIN } from '../common-fields.ts';
import { listed } from '../listed.ts';
import type { ListOperation } from '../operation.ts';
import { MONITORING } from '../resources.ts';
import { WORKLIST_ID } from './fields.ts';

/** Source: argos-api.md §5.15. */
export const registerMonitoringOperation: ListOperation<RegisterMonitoringInput, RegistrationResult> = {
	id: 'monitoring.register',
	resource: MONITORING,
	verb: { value: 'register', label: 'Register' },
	summary: 'Puts approved submissions under ongoing AML monitoring and tells of each how it went.',
	kind: 'write',
	output: 'list',
	endpoint: 'monitoring.register',
	fields: {
		worklistId: WORKLIST_ID,
		submissionIds: {
			type: 'texts',
			label: 'Submission IDs',
			help: 'Up to 25 approved submissions with full name and birth date.',
			example: 'sub0000example01,sub0000example02',
			required: true,
			maximum: 25,
		},
		admin: ADMIN,
	},
	outputFields: [
		{ path: 'submissionId', label: 'Submission ID', type: 'text' },
		{ path: 'registered', label: 'Registered', type: 'text' },
		{ path: 'recordIds', label: 'Record IDs', type: 'list' },
		{ path: 'error', label: 'Error', type: 'text' },
	],
	sample: {
		submissionId: 'sub0000example01',
		registered: false,
		recordIds: [],
		error: 'This submission is not approved: sub0000example01',
	},
	run(argos, input, options) {
		assertInput('Register for monitoring', this.fields, input);
		return listed(argos.monitoring.register(input, options));
	},
};
