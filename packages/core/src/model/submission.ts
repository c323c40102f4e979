import { type AmlResult, amlFromWire } from './aml.ts';
import { isRecord, present, record, text, texts } from './wire-values.ts';

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
	return {
		submissionId: text(wire.submission_id) ?? '',
		status: text(kyc.result)?.toLowerCase() ?? 'unknown',
		...present({
			email: text(wire.email),
			userId: text(wire.userid),
			applicantId: text(wire.applicant_id),
			tokenId: text(wire.tokenId),
			fullName: text(data.full_name) ?? text(data.fullName) ?? text(data.name),
			firstName: text(data.first_name),
			lastName: text(data.last_name),
			gender: text(data.gender),
			nationality: text(data.nationality),
			birthDate: text(data.date_of_birth),
			ageGroup: text(data.age_group),
			ipAddress: text(data.ip_address),
		}),
		document: present({
			type: text(data.idType),
			issuingCountry: text(data.idcard_issuingCountry),
			identityNumber: text(data.identityNumber),
			documentNumber: text(data.documentNumber),
			issueDate: text(data.idcard_issueDate),
			expireDate: text(data.idcard_expireDate),
		}),
		address: present({
			street: text(data.address_street),
			city: text(data.address_city),
			state: text(data.address_state),
			country: text(data.address_country),
			zipCode: text(data.address_zipcode),
			formatted: text(data.address_formatted),
		}),
		custom: present({ cf1: text(cf.cf1), cf2: text(cf.cf2), cf3: text(cf.cf3) }),
		comments: texts(kyc.comment),
		commentCodes: texts(kyc.commentCode),
		aml: amlFromWire(wire.aml),
		...present({
			reviewer: text(wire.reviewer),
			createdAt: text(wire.created_at),
			updatedAt: text(wire.updated_at),
			pendingAt: text(wire.pending_at),
			decidedAt: text(wire.kyc_result_at),
		}),
		raw: wire,
	};
}
