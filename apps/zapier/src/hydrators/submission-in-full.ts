import type { Submission } from '@argos/core';
import type { Bundle, ZObject } from 'zapier-platform-core';
import { argosOf } from '../lib/connection.ts';
import { told } from '../lib/errors.ts';

/** Reads the submission of an event when a Zap uses it. Lists leave much out, among it the AML matches. */
export function submissionInFull(z: ZObject, bundle: Bundle<{ submissionId?: string }>): Promise<Submission> {
	const { submissionId = '' } = bundle.inputData;
	return told(z, () => argosOf(z, bundle).submissions.get(submissionId));
}
