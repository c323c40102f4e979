import type { Case } from '../case.ts';
import type { SandboxEvent, Trigger } from '../events.ts';
import { type Project, timestamp } from '../project.ts';
import { hideFields } from '../projection/hide-fields.ts';
import { aml } from './payloads/aml.ts';
import { amlMonitor } from './payloads/aml-monitor.ts';
import { approved } from './payloads/approved.ts';
import { argosIdAuth } from './payloads/argos-id-auth.ts';
import { created } from './payloads/created.ts';
import { deleted } from './payloads/delete.ts';
import { faceAuth } from './payloads/face-auth.ts';
import { injection } from './payloads/injection.ts';
import { rejected } from './payloads/rejected.ts';
import { submit } from './payloads/submit.ts';
import type { Payload, Telling } from './payloads/telling.ts';
import { tokenExpired } from './payloads/token-expired.ts';
import { updated } from './payloads/updated.ts';

const PAYLOADS: Record<Trigger, (telling: Telling) => Payload> = {
	created,
	retry: created,
	submit,
	approved,
	rejected,
	updated,
	delete: deleted,
	injection,
	injectionFail: injection,
	aml,
	aml_monitor: amlMonitor,
	token_expired: tokenExpired,
	faceAuth,
	argos_id_auth: argosIdAuth,
};

/** The events from which a projection takes fields away (argos-api.md §5.18, §8.1). */
const PROJECTED: readonly Trigger[] = ['submit', 'approved', 'rejected', 'updated'];

type Telltale = Pick<Project, 'store' | 'admin' | 'switches' | 'now'>;

/** What ARGOS would tell about an event, in clear, with the case as it is now (argos-api.md §8.3). */
export function payloadOf(project: Telltale, event: SandboxEvent): Payload {
	return payloadLater(project, event)();
}

/** The same, worked out only when it is asked for. */
export function payloadLater(
	project: Telltale,
	{ trigger, submissionId, record = caseOf(project, submissionId), details = {} }: SandboxEvent,
): () => Payload {
	const telling: Telling = {
		record,
		submissionId,
		details,
		admin: project.admin,
		now: timestamp(project),
		switches: project.switches,
	};
	const payload = () => ({ webhook_trigger: trigger, ...PAYLOADS[trigger](telling) });
	if (record?.projectionId === undefined || !PROJECTED.includes(trigger)) return payload;
	// The projection may be another one later.
	const shown = hideFields(project, { record, from: payload() });
	return () => shown;
}

function caseOf({ store }: Telltale, submissionId: string | undefined): Case | undefined {
	return submissionId === undefined ? undefined : store.find(submissionId);
}
