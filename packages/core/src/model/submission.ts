import { type AmlResult, amlFromWire } from './aml.ts';
import { isRecord, record, text, texts } from './wire-values.ts';

/** Known states; others pass through as they came. Source: argos-api.md §2.7. */
export type SubmissionStatus = 'incomplete' | 'pending' | 'approved' | 'rejected' | (string & {});

/**
 * A submission as users of this library see it. Absent values are left out, dates are ISO, and the
 * vendor's own object stays in `raw`. Source: argos-api.md §5.2.
 */
export interface Submission {
	submissionId: string;
	status: SubmissionStatus;
	email?: string;
	/** The client's own id of this user. */
	userId?: string;
	applicantId?: string;
	tokenId?: string;
	fullName?: string;
	firstName?: string;
	lastName?: string;
	gender?: string;
	/** ISO 3166-1 alpha-3 */
	nationality?: string;
	/** `YYYY-MM-DD` */
	birthDate?: string;
	ageGroup?: string;
	ipAddress?: string;
	document: {
		type?: string;
		issuingCountry?: string;
		identityNumber?: string;
		documentNumber?: string;
		issueDate?: string;
		expireDate?: string;
	};
	address: {
		street?: string;
		city?: string;
		state?: string;
		country?: string;
		zipCode?: string;
		formatted?: string;
	};
	custom: { cf1?: string; cf2?: string; cf3?: string };
	/** Why it was rejected, in words. */
	comments: string[];
	/** Why it was rejected, as codes such as `expired_id`. */
	commentCodes: string[];
	aml: AmlResult;
	/** `system`, or the person who decided. */
	reviewer?: string;
	createdAt?: string;
	updatedAt?: string;
	pendingAt?: string;
	/** When it was approved or rejected. */
	decidedAt?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

/** Normalises one item of GET /submission. Never throws: what is missing or odd is left out. */
export function submissionFromWire(wire: Readonly<Record<string, unknown>>): Submission {
	const data = record(wire.data);
	const kyc = record(wire.kyc);
	// Custom fields stand in `data` in answers and in `cf` in webhooks (§14).
	const cf = isRecord(wire.cf) ? wire.cf : data;
	const name = text(data.full_name) ?? text(data.fullName) ?? text(data.name);
	const document: Submission['document'] = {};
	put(document, 'type', data.idType);
	put(document, 'issuingCountry', data.idcard_issuingCountry);
	put(document, 'identityNumber', data.identityNumber);
	put(document, 'documentNumber', data.documentNumber);
	put(document, 'issueDate', data.idcard_issueDate);
	put(document, 'expireDate', data.idcard_expireDate);
	const address: Submission['address'] = {};
	put(address, 'street', data.address_street);
	put(address, 'city', data.address_city);
	put(address, 'state', data.address_state);
	put(address, 'country', data.address_country);
	put(address, 'zipCode', data.address_zipcode);
	put(address, 'formatted', data.address_formatted);
	const custom: Submission['custom'] = {};
	put(custom, 'cf1', cf.cf1);
	put(custom, 'cf2', cf.cf2);
	put(custom, 'cf3', cf.cf3);
	const found: Draft = {
		submissionId: text(wire.submission_id) ?? '',
		status: text(kyc.result)?.toLowerCase() ?? 'unknown',
		document,
		address,
		custom,
		comments: texts(kyc.comment),
		commentCodes: texts(kyc.commentCode),
		aml: amlFromWire(wire.aml),
	};
	put(found, 'email', wire.email);
	put(found, 'userId', wire.userid);
	put(found, 'applicantId', wire.applicant_id);
	put(found, 'tokenId', wire.tokenId);
	put(found, 'fullName', name);
	put(found, 'firstName', data.first_name);
	put(found, 'lastName', data.last_name);
	put(found, 'gender', data.gender);
	put(found, 'nationality', data.nationality);
	put(found, 'birthDate', data.date_of_birth);
	put(found, 'ageGroup', data.age_group);
	put(found, 'ipAddress', data.ip_address);
	put(found, 'reviewer', wire.reviewer);
	put(found, 'createdAt', wire.created_at);
	put(found, 'updatedAt', wire.updated_at);
	put(found, 'pendingAt', wire.pending_at);
	put(found, 'decidedAt', wire.kyc_result_at);
	// Last, so that people who print a submission read the rest first.
	return Object.assign(found, { raw: wire });
}

type Draft = Omit<Submission, 'raw'>;

/** Leaves out what is absent. One property at a time: long lists spend most of their time here. */
function put<T extends object, K extends keyof T>(target: T, name: K, value: unknown): void {
	const read = text(value);
	if (read !== undefined) target[name] = read as T[K];
}
