import { number, present, record, text, texts } from './wire-values.ts';

/** One submission's part of a registration. Source: argos-api.md §5.15. */
export interface RegistrationResult {
	submissionId: string;
	registered: boolean;
	recordIds: string[];
	/** Why it was not registered, in the vendor's words. */
	error?: string;
}

export function registrationFromWire(body: unknown): RegistrationResult[] {
	const { successResults, failedResults } = record(body);
	const results = [successResults, failedResults].flatMap((list) => (Array.isArray(list) ? list : []));
	return results.map(record).map((result) => ({
		submissionId: text(result.submissionId) ?? '',
		registered: result.status === 'success',
		recordIds: texts(result.recordIds),
		...present({ error: text(result.error) }),
	}));
}

/** A record under ongoing monitoring. Source: argos-api.md §5.16. */
export interface MonitoringRecord {
	recordId: string;
	submissionId: string;
	/** `screenedNoMatches` is the only documented value. */
	status: 'screenedNoMatches' | (string & {});
	name?: string;
	/** ISO 3166-1 alpha-3 */
	nationality?: string;
	/** `YYYY-MM-DD` */
	birthDate?: string;
	email?: string;
	memo?: string;
	tags: string[];
	admin?: string;
	updatedAt?: string;
	openCount?: number;
	truePositiveCount?: number;
	falsePositiveCount?: number;
	discardedCount?: number;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function monitoringRecordFromWire(wire: Readonly<Record<string, unknown>>): MonitoringRecord {
	return {
		recordId: text(wire.id) ?? '',
		submissionId: text(wire.submissionId) ?? '',
		status: text(wire.status) ?? 'unknown',
		tags: texts(wire.tags),
		...present({
			name: text(wire.name),
			nationality: text(wire.nationality),
			birthDate: text(wire.dob),
			email: text(wire.email),
			memo: text(wire.memo),
			admin: text(wire.admin),
			updatedAt: text(wire.updateTime),
			openCount: number(wire.openCount),
			truePositiveCount: number(wire.truePositiveCount),
			falsePositiveCount: number(wire.falsePositiveCount),
			discardedCount: number(wire.discardedCount),
		}),
		raw: wire,
	};
}
