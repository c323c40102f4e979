import {
	type GetMonitoringRecordInput,
	getMonitoringRecord,
	type RegisterMonitoringInput,
	type RemoveMonitoringInput,
	registerMonitoring,
	removeMonitoring,
} from '../endpoints/monitoring.ts';
import type { MonitoringRecord, RegistrationResult } from '../model/monitoring.ts';
import type { CallOptions } from '../request.ts';
import { assertIds, type Caller } from './caller.ts';

export interface MonitoringApi {
	/** Puts cases under ongoing monitoring; each tells how it went. §5.15 */
	register(input: RegisterMonitoringInput, options?: CallOptions): Promise<RegistrationResult[]>;
	/** One record. §5.16 */
	get(input: GetMonitoringRecordInput, options?: CallOptions): Promise<MonitoringRecord>;
	/** Takes records out. §5.17 */
	remove(input: RemoveMonitoringInput, options?: CallOptions): Promise<void>;
}

export function monitoringApi({ call }: Caller): MonitoringApi {
	return {
		async register(input, options) {
			assertIds(registerMonitoring.title, { worklistId: input.worklistId });
			return call(registerMonitoring, input, options);
		},
		async get({ worklistId, recordId }, options) {
			assertIds(getMonitoringRecord.title, { worklistId, recordId });
			return call(getMonitoringRecord, { worklistId, recordId }, options);
		},
		async remove(input, options) {
			assertIds(removeMonitoring.title, { worklistId: input.worklistId });
			return call(removeMonitoring, input, options);
		},
	};
}
