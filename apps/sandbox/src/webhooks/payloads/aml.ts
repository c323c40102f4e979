import { common, entered } from './parts.ts';
import type { Payload, Telling } from './telling.ts';

/** `aml`: a screening is finished. With a consent it is that of the ARGOS ID product (argos-api.md §8.3, §11). */
export function aml(telling: Telling): Payload {
	const { record, details, switches } = telling;
	const level = record?.aml?.riskLevel ?? 'Not Screened';
	const currentstatus = record?.aml ? 'Red Flag' : 'Not Screened';
	if (details.consent) {
		const risk_level_summary = record?.aml ? level.toUpperCase() : level;
		return { consent_id: details.consent.consentId, aml_result: { currentstatus, risk_level_summary } };
	}
	const { ipAddress: _ipAddress, duplicated_information, ...fields } = common(telling);
	return entered({
		...fields,
		...(switches.webhookGeneration === 'new' && { duplicated_information }),
		aml_result: { currentstatus, risk_level_summary: level },
	});
}
