import { entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `argos_id_auth`: a consent of the ARGOS ID product (argos-api.md §11). */
export function argosIdAuth({ details }: Telling): Payload {
	const { consentId, authedAt, argosId, requestId } = details.consent ?? {};
	return entered({ consent_id: consentId, authed_at: authedAt, argos_id: argosId, request_id: requestId });
}
