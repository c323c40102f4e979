import { isCountryCode } from '@argos/core';
import { SCREENING_THRESHOLD } from '../aml.ts';
import type { Case } from '../case.ts';
import type { Project } from '../project.ts';
import { jsonObject } from '../wire/json-object.ts';
import { type Refusal, refusal } from '../wire/refusal.ts';

type Checked = { record: Case; threshold: number } | { refusal: Refusal };

/**
 * Checks a screening in the order of the vendor's table (argos-api.md §5.13). `text` is the body in clear,
 * `undefined` when it could not be decrypted.
 */
export function checkScreening({ store, switches }: Project, text: string | undefined): Checked {
	const fields = jsonObject(text);
	if (!fields) return refused('invalid_payload', 'Invalid payload');
	const { submissionId, amlThreshold } = fields;
	if (typeof submissionId !== 'string' || submissionId.trim() === '') {
		return refused('missing_parameter', 'submissionId is required');
	}
	const record = store.find(submissionId);
	if (!record || record.deletedAt !== undefined) {
		return refused('invalid_submissionId', 'Cannot find submission.');
	}
	const { nationality = '' } = record.applicant;
	const mayBeAbsent = nationality === '' && switches.amlWithoutNationality === 'screen';
	if (!mayBeAbsent && !isCountryCode(nationality)) {
		return refused('invalid_country', `The nationality is invalid: ${nationality}`);
	}
	if (switches.failScreenings) return refused('request_failed', 'Fail to search AML.');
	const standard = switches.dashboardAmlThreshold ? SCREENING_THRESHOLD : undefined;
	const threshold = amlThreshold === undefined ? standard : thresholdOf(amlThreshold);
	if (threshold === undefined) return refused('invalid_aml_threshold', 'Invalid AML Threshold.');
	return { record, threshold };
}

// Numbers travel as texts in most of this API, so both are read.
function thresholdOf(value: unknown): number | undefined {
	const threshold = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof threshold === 'number' && threshold >= 0 && threshold <= 100 ? threshold : undefined;
}

function refused(errorCode: string, message: string): Checked {
	return { refusal: refusal(errorCode, message) };
}
