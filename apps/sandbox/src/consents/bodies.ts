import { createHash } from 'node:crypto';
import type { Case } from '../case.ts';
import type { Switches } from '../switches.ts';
import { fullData } from '../wire/data.ts';
import { amlResult } from '../wire/item.ts';
import { withoutAbsent } from '../wire/without-absent.ts';
import { consentOf } from './consent.ts';

const YEAR_MS = 365 * 86_400_000;

/** An element of the list (argos-api.md §11). */
export function listedConsent(record: Case): Record<string, unknown> {
	const { consentId, argosId, authedAt } = consentOf(record);
	return { argos_id: argosId, consent_id: consentId, authed_at: authedAt };
}

/** One consent in full; the names of wallet address, AML result and expiry are not known. */
export function fullConsent(record: Case, switches: Switches): Record<string, unknown> {
	const { requestId, authedAt } = consentOf(record);
	const wallet = `0x${createHash('sha256')
		.update(record.applicantId ?? '')
		.digest('hex')
		.slice(0, 40)}`;
	const aml = { ...amlResult(record), risk_level_summary: riskLevel(record) };
	const expiry = new Date(Date.parse(authedAt) + YEAR_MS).toISOString();
	return {
		...listedConsent(record),
		request_id: requestId,
		data: withoutAbsent(consentData(record, switches)),
		...(switches.consentKeys === 'snake'
			? { wallet_address: wallet, aml_result: aml, expired_at: expiry }
			: { walletAddress: wallet, amlResult: aml, expiredAt: expiry }),
	};
}

// ARGOS ID knows one name, and writes risk levels in capital letters.
function consentData(record: Case, switches: Switches): Record<string, unknown> {
	const { name, gender, nationality, date_of_birth, ...rest } = fullData(record, {
		...switches,
		nameKeys: 'old',
	});
	const documents = Object.entries(rest).filter(([key]) => /^(address_|idcard_)/.test(key));
	return {
		email: record.email,
		name,
		gender,
		nationality,
		date_of_birth,
		...Object.fromEntries(documents),
	};
}

function riskLevel({ aml }: Case): string {
	return aml ? aml.riskLevel.toUpperCase() : 'Not Screened';
}
