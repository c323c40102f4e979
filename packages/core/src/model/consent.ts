import { present, record, text } from './wire-values.ts';

/**
 * One consent of the ARGOS ID product: a person let a client read verified data. Lists hold the first three
 * values only. Names of wallet, AML result and expiry are not documented: see `raw`. Source: argos-api.md §11.
 */
export interface Consent {
	consentId: string;
	/** The same person has the same one; made from name, birth date, gender and nationality. */
	argosId: string;
	/** When the person agreed. */
	authedAt?: string;
	/** The client's own id of the request. */
	requestId?: string;
	email?: string;
	fullName?: string;
	gender?: string;
	/** ISO 3166-1 alpha-3 */
	nationality?: string;
	/** `YYYY-MM-DD` */
	birthDate?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function consentFromWire(wire: Readonly<Record<string, unknown>>): Consent {
	const data = record(wire.data);
	return {
		consentId: text(wire.consent_id) ?? '',
		argosId: text(wire.argos_id) ?? '',
		...present({
			authedAt: text(wire.authed_at),
			requestId: text(wire.request_id),
			email: text(data.email),
			fullName: text(data.name) ?? text(data.full_name),
			gender: text(data.gender),
			nationality: text(data.nationality),
			birthDate: text(data.date_of_birth),
		}),
		raw: wire,
	};
}
