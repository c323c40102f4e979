import type { AmlMatch, RiskLevel } from './aml.ts';

export const IMAGE_TYPES = ['idImage', 'idBackImage', 'selfieImage', 'addressImage'] as const;
/** The four kinds of picture of a case (argos-api.md §5.8). */
export type ImageType = (typeof IMAGE_TYPES)[number];

export const STATUSES = ['incomplete', 'pending', 'approved', 'rejected'] as const;
/** argos-api.md §2.7 */
export type Status = (typeof STATUSES)[number];

/** What the sandbox knows about one submission. How ARGOS would show it is the business of `wire/`. */
export interface Case {
	submissionId: string;
	status: Status;
	/** All times: ISO 8601, UTC, milliseconds. */
	createdAt: string;
	updatedAt: string;
	pendingAt?: string;
	resultAt?: string;
	/** `system`, or the e-mail of the person who decided. */
	reviewer?: string;
	email: string;
	userid?: string;
	tokenId?: string;
	/** Which projection hides parts of it (argos-api.md §5.18). */
	projectionId?: string;
	applicantId?: string;
	applicant: Applicant;
	comments: string[];
	commentCodes: string[];
	attempts: Attempt[];
	scores?: { recognition: number; argos: number };
	aml?: { riskLevel: RiskLevel; matches: AmlMatch[] };
	/** Parts of the single item that nothing here works with: kept and shown as they were entered. */
	extras?: Partial<Record<Extra, unknown>>;
	/** The pictures that there are; one that was never uploaded is drawn. */
	images?: ImageType[];
	/** Since when nothing but id, date, ID type and status is left (argos-api.md §5.5). */
	deletedAt?: string;
	/** The age group is derived, so its erasure is remembered (argos-api.md §5.6). */
	ageGroupErased?: true;
}

export const EXTRAS = [
	'OCR_raw',
	'ocr',
	'review',
	'additional_list',
	'duplicated_information',
	'custom_duplicated_information',
	'injection_action',
	'memo',
] as const;
export type Extra = (typeof EXTRAS)[number];

/** Only what was entered; every value is a text (argos-api.md §5.1, §5.2, §5.4). */
export interface Applicant {
	/** Empty when it was erased. */
	fullName: string;
	firstName?: string;
	lastName?: string;
	birthDate?: string;
	gender?: string;
	nationality?: string;
	ipAddress?: string;
	idType?: string;
	issuingCountry?: string;
	issueDate?: string;
	expireDate?: string;
	identityNumber?: string;
	documentNumber?: string;
	address_city?: string;
	address_country?: string;
	address_state?: string;
	address_street?: string;
	address_street2?: string;
	address_zipcode?: string;
	address_globalCode?: string;
	address_compoundCode?: string;
	address_formatted?: string;
	address_input?: string;
	address_detail?: string;
	/** As a migration names the whole address; switch `addressFullAs` says where it shows. */
	address_full?: string;
	phoneNumber?: string;
	ssnNumber?: string;
	typeOfPermit?: string;
	serialNumber?: string;
	privacyShield?: string;
	curpNumber?: string;
	version?: string;
	cf1?: string;
	cf2?: string;
	cf3?: string;
}

/** One try at the selfie; scores from 0 to 100 (argos-api.md §5.2). */
export interface Attempt {
	attemptCnt: number;
	livenessScore?: number;
	faceSimilarityScore?: number;
	retryMsg?: string;
}
