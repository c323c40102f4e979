import {
	type MonitoringRecord,
	monitoringRecordFromWire,
	type RegistrationResult,
	registrationFromWire,
} from '../model/monitoring.ts';
import { promisedRecord, promisedTexts } from '../model/promised.ts';
import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

export interface RegisterMonitoringInput {
	/** A worklist of the dashboard. */
	worklistId: string;
	/** 1 to 25; approved cases with full name and birth date. */
	submissionIds: readonly string[];
	/** E-mail of an administrator of the project. */
	admin: string;
}

export interface GetMonitoringRecordInput {
	worklistId: string;
	recordId: string;
}

export interface RemoveMonitoringInput {
	worklistId: string;
	/** 1 to 25 */
	recordIds: readonly string[];
	/** E-mail of an administrator of the project. */
	admin: string;
}

/** Puts cases under ongoing monitoring; some may fail while others succeed. Source: argos-api.md §5.15. */
export const registerMonitoring: Endpoint<RegisterMonitoringInput, RegistrationResult[]> = {
	id: 'monitoring.register',
	title: 'Register for monitoring',
	method: 'POST',
	path: '/submission/aml/monitor/{worklistId}',
	safety: 'once',
	input: 'json',
	encryption: 'unknown',
	parameters: { worklistId: { path: true }, submissionIds: 'submissionIds', admin: 'admin' },
	answer: { type: 'json', read: (body) => readRegistration(body) },
	source: '§5.15',
};

/** One record under monitoring. Source: argos-api.md §5.16. */
export const getMonitoringRecord: Endpoint<GetMonitoringRecordInput, MonitoringRecord> = {
	id: 'monitoring.get',
	title: 'Get monitoring record',
	method: 'GET',
	path: '/submission/aml/monitor/{worklistId}/{recordId}',
	safety: 'read',
	input: 'query',
	parameters: { worklistId: { path: true }, recordId: { path: true } },
	answer: { type: 'json', read: (body) => monitoringRecordFromWire(promisedTexts(body, 'id')) },
	source: '§5.16',
};

/** Takes records out of monitoring; some may fail while others succeed. Source: argos-api.md §5.17. */
export const removeMonitoring: Endpoint<RemoveMonitoringInput, undefined> = {
	id: 'monitoring.remove',
	title: 'Remove from monitoring',
	method: 'DELETE',
	path: '/submission/aml/monitor/{worklistId}',
	safety: 'idempotent',
	input: 'json',
	encryption: 'unknown',
	parameters: { worklistId: { path: true }, recordIds: 'recordIds', admin: 'admin' },
	answer: { type: 'json', read: readSuccess },
	refusedAdvice: 'Check the id. An earlier try whose answer was lost may have done it already.',
	source: '§5.17',
};

function readRegistration(body: unknown): RegistrationResult[] {
	const answer = promisedRecord(body);
	if (typeof answer.success !== 'boolean') throw new TypeError('success is promised.');
	const results = registrationFromWire(answer);
	// Some were asked for, so some are told of.
	if (results.length === 0) throw new TypeError('Results are promised.');
	return results;
}
