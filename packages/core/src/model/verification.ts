import { isRecord, number, present, record, text } from './wire-values.ts';

/** What was read from the document. Names are ours; absent when the reading failed. Source: argos-api.md §7. */
export interface DocumentReading {
	fullName?: string;
	firstName?: string;
	lastName?: string;
	birthDate?: string;
	gender?: string;
	nationality?: string;
	issueDate?: string;
	expireDate?: string;
	identityNumber?: string;
	licenseNumber?: string;
}

export interface DocumentResult {
	submissionId: string;
	/** Whether the picture was kept. */
	uploaded?: boolean;
	/** Absent when nothing could be read. */
	reading?: DocumentReading;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function documentResultFromWire(wire: Readonly<Record<string, unknown>>): DocumentResult {
	const ocr = wire.reviewOCRData;
	return {
		submissionId: text(wire.submissionId) ?? '',
		// Described as the text "true", sampled as a boolean.
		...present({ uploaded: wire.file_upload === undefined ? undefined : text(wire.file_upload) === 'true' }),
		...(isRecord(ocr) && {
			reading: present({
				fullName: text(ocr.ocr_name),
				firstName: text(ocr.ocr_firstName),
				lastName: text(ocr.ocr_lastName),
				birthDate: text(ocr.ocr_birthDate),
				gender: text(ocr.ocr_gender),
				nationality: text(ocr.ocr_nationality),
				issueDate: text(ocr.ocr_issueDate),
				expireDate: text(ocr.ocr_expireDate),
				identityNumber: text(ocr.ocr_identityNumber),
				licenseNumber: text(ocr.ocr_licenseNumber),
			}),
		}),
		raw: wire,
	};
}

/** How the selfie step ended; `incomplete` asks for another try. Source: argos-api.md §7. */
export interface SelfieResult {
	status: 'pending' | 'approved' | 'rejected' | 'incomplete' | (string & {});
	/** `success` or `fail`; not told with a retry of v3. */
	verification?: string;
	/** 0 to 100 */
	faceSimilarity?: number;
	/** 0 to 100 */
	liveness?: number;
	retryCount?: number;
	/** Why another try is needed. */
	retries: { code: string; message?: string }[];
	message?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function selfieResultFromWire(wire: Readonly<Record<string, unknown>>): SelfieResult {
	const retries = Array.isArray(wire.retry) ? wire.retry.map(record) : [];
	return {
		status: text(wire.kycStatus)?.toLowerCase() ?? 'unknown',
		retries: retries.map((one) => ({
			code: text(one.retryCode) ?? '',
			...present({ message: text(one.retryMsg) }),
		})),
		...present({
			verification: text(wire.verificationResult),
			faceSimilarity: number(wire.faceSimilarityScore),
			liveness: number(wire.livenessScore),
			retryCount: number(wire.retryCount),
			message: text(wire.message),
		}),
		raw: wire,
	};
}

/** An address in the forms that ARGOS knows. Source: argos-api.md §7. */
export interface AddressCode {
	formattedAddress?: string;
	compoundCode?: string;
	globalCode?: string;
	/** The vendor's object, unchanged. */
	raw: Readonly<Record<string, unknown>>;
}

export function addressCodeFromWire(wire: Readonly<Record<string, unknown>>): AddressCode {
	return {
		...present({
			formattedAddress: text(wire.formatted_address),
			compoundCode: text(wire.compound_code),
			globalCode: text(wire.global_code),
		}),
		raw: wire,
	};
}
