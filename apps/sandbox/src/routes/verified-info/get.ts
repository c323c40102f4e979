import type { Handler } from 'hono';
import { fullConsent, listedConsent } from '../../consents/bodies.ts';
import { consentOf, submissionIdOf } from '../../consents/consent.ts';
import { readConsentQuery } from '../../consents/query.ts';
import { gatewayError } from '../../gateway/gateway-error.ts';
import type { Project } from '../../project.ts';
import { answer, refuse } from '../../wire/answer.ts';
import { refusal } from '../../wire/refusal.ts';
import { sealsUndocumented } from '../../wire/undocumented.ts';

/** GET /verifiedinfo of the ARGOS ID product: one consent in full, or a list (argos-api.md §11). */
export function getVerifiedInfo(project: Project): Handler {
	return (c) => {
		const { store, switches } = project;
		const query = readConsentQuery(c.req.query(), switches);
		if (!query) return gatewayError(c, project, 'Invalid Query String parameters');
		const isSealed = sealsUndocumented(project);
		if (query.consentId !== undefined) {
			const item = one(project, query.consentId);
			if (!item && switches.unknownConsent === 'error') {
				return refuse(project, refusal('invalid_consent_id', 'Cannot find consent.'), isSealed);
			}
			const isBare = item && switches.consentFrame === 'bare';
			return answer(project, isBare ? item : { Items: item ? [item] : [] }, isSealed);
		}
		const found = store.consents.list({ ...query, limit: query.limit + 1 });
		if (found.length === 0 && query.applicantId !== undefined && switches.unknownConsent === 'error') {
			return refuse(project, refusal('invalid_argos_id', 'Cannot find ARGOS ID.'), isSealed);
		}
		const page = found.slice(0, query.limit);
		const last = found.length > query.limit ? page.at(-1) : undefined;
		const next = last && consentOf(last);
		const nextpageKey = next && { id: next.consentId, authed_at: next.authedAt };
		const body = { Items: page.map(listedConsent), ...(nextpageKey && { nextpageKey }) };
		return answer(project, body, isSealed);
	};
}

function one({ store, switches }: Project, consentId: string): Record<string, unknown> | undefined {
	const record = store.find(submissionIdOf(consentId) ?? '');
	const isThere = record?.status === 'approved' && record.applicantId !== undefined;
	return isThere ? fullConsent(record, switches) : undefined;
}
