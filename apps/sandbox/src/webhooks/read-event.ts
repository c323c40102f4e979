import { objectWith, oneOf } from '../control/fields.ts';
import { type EventDetails, type SandboxEvent, TRIGGERS, type Trigger } from '../events.ts';
import { type Project, timestamp } from '../project.ts';
import { readDetails } from './read-details.ts';

/** These are about no submission. */
const ABOUT_NO_SUBMISSION: readonly Trigger[] = ['token_expired', 'argos_id_auth'];

/**
 * Reads an event that a person sends by hand; what is left out is made up.
 * @throws {RangeError} when there is no such trigger or submission
 */
export function readEvent(project: Project, input: unknown): SandboxEvent {
	const { trigger: name, submissionId, details } = objectWith(input, ['trigger', 'submissionId', 'details']);
	const trigger = oneOf('trigger', name, TRIGGERS);
	const at = timestamp(project);
	const event = { trigger, details: readDetails(details ?? {}, madeUpDetails(trigger, at), at) };
	if (submissionId === undefined && ABOUT_NO_SUBMISSION.includes(trigger)) return event;
	if (typeof submissionId !== 'string' || !project.store.find(submissionId)) {
		throw new RangeError(`"${trigger}" needs the "submissionId" of a submission that is there.`);
	}
	return { ...event, submissionId };
}

function madeUpDetails(trigger: Trigger, at: string): EventDetails {
	switch (trigger) {
		case 'retry':
			return { retryCode: 'face_compare_underscore', attempts: 1 };
		case 'updated':
			return { update: ['fullName'] };
		case 'injectionFail':
			return { failCode: 'distanceChecks_ipGeo' };
		case 'aml_monitor':
			return { records: [{ recordId: 'record-by-hand', worklistId: 'default', createdAt: at }] };
		case 'token_expired':
			return { tokenId: 'token-by-hand', expiry: { condition: 'count', service: 'idCheck', at } };
		case 'faceAuth':
			return {
				authentication: { authenticationId: 'authentication-by-hand', status: 'approved', createdAt: at },
			};
		case 'argos_id_auth':
			return { consent: { consentId: 'consent-by-hand', argosId: 'argos-id-by-hand', authedAt: at } };
		default:
			return {};
	}
}
