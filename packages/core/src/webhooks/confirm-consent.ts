import type { Argos } from '../client.ts';
import { isArgosError } from '../errors/argos-error.ts';
import type { Consent } from '../model/consent.ts';
import type { CallOptions } from '../request.ts';
import type { ArgosIdAmlMessage, ArgosIdAuthMessage } from './message.ts';

/** What the ARGOS ID API says to one of its webhooks. */
export type ConsentConfirmation =
	| {
			confirmed: true;
			/** `argosId:trigger:consentId`, for remembering what was told. */
			id: string;
			/** As the API shows it. Where its AML result stands is not documented: see `raw`. */
			consent: Consent;
	  }
	| { confirmed: false; reason: 'not-found' | 'differs' };

/**
 * As `confirmWebhook`, for the webhooks of ARGOS ID: reads the consent with the ARGOS ID key of the client. It
 * confirms that the consent exists and whose it is, not what an `aml` message says of it.
 * Source: argos-api.md §11.
 * @throws {ArgosError} when the call fails
 */
export async function confirmConsent(
	argos: { argosId: Pick<Argos['argosId'], 'consent'> },
	message: ArgosIdAuthMessage | ArgosIdAmlMessage,
	options: CallOptions = {},
): Promise<ConsentConfirmation> {
	const { trigger, consentId } = message;
	try {
		const consent = await argos.argosId.consent(consentId, options);
		const claimed = trigger === 'argos_id_auth' ? message.argosId : undefined;
		if (claimed !== undefined && claimed !== consent.argosId) return { confirmed: false, reason: 'differs' };
		return { confirmed: true, id: `argosId:${trigger}:${consentId}`, consent };
	} catch (error) {
		if (isArgosError(error) && error.kind === 'not-found') return { confirmed: false, reason: 'not-found' };
		throw error;
	}
}
