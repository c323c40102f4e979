import { promisedRecord, promisedTexts } from '../model/promised.ts';
import {
	type AddressCode,
	addressCodeFromWire,
	type DocumentResult,
	documentResultFromWire,
	type SelfieResult,
	selfieResultFromWire,
} from '../model/verification.ts';
import type { UploadSource } from '../upload/upload-source.ts';
import type { Endpoint } from './endpoint.ts';

export interface SubmitDocumentInput {
	/** ISO 3166-1 alpha-3 */
	issuingCountry: string;
	email: string;
	/** v2: passport, government_id, drivers_license; v3 takes more. */
	idType: string;
	idImage: UploadSource;
	/** v3 only. */
	idBackImage?: UploadSource | undefined;
	/** For a further try within four hours; v3 only. */
	submissionId?: string | undefined;
	userId?: string | undefined;
	cf1?: string | undefined;
	cf2?: string | undefined;
	cf3?: string | undefined;
	/** `false` switches the rule off for this case; no other value is taken. v3 only. */
	blacklistCountries?: false | undefined;
	approvePeriod?: false | undefined;
	rejectPeriod?: false | undefined;
	rejectDuplicateUser?: boolean | undefined;
}

export interface SubmitSelfieInput {
	/** As step 1 answered it. */
	submissionId: string;
	faceImage: UploadSource;
	fullName: string;
	/** `YYYY-MM-DD` */
	birthDate: string;
	gender?: 'female' | 'male' | undefined;
	/** ISO 3166-1 alpha-3 */
	nationality?: string | undefined;
	identityNumber?: string | undefined;
	licenseNumber?: string | undefined;
	/** Korea. */
	serialNumber?: string | undefined;
	/** `YYYY-MM-DD`; v3 only. */
	issueDate?: string | undefined;
	/** `YYYY-MM-DD`; v3 only. */
	expireDate?: string | undefined;
	/** v3 only. */
	documentNumber?: string | undefined;
	addressImage?: UploadSource | undefined;
	addressStreet?: string | undefined;
	addressCity?: string | undefined;
	addressState?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	addressCountry?: string | undefined;
	addressZipCode?: string | undefined;
	globalCode?: string | undefined;
	compoundCode?: string | undefined;
	formattedAddress?: string | undefined;
	addressInput?: string | undefined;
	addressDetail?: string | undefined;
}

export interface GetAddressCodeInput {
	/** An address, a global code, a compound code, or `lat,lng`. */
	address: string;
	language?: string | undefined;
}

/**
 * Step 1 of a verification by API: reads a document. Legacy: no page of the vendor's present site has it, and the
 * onboarding guide asks for Liveform. Source: argos-api.md §7.
 */
export const submitDocument: Endpoint<SubmitDocumentInput, DocumentResult> = {
	id: 'verification.document',
	title: 'Submit document',
	method: 'POST',
	path: '/submission/step1',
	versions: ['v2', 'v3'],
	safety: 'once',
	input: 'multipart',
	parameters: {
		issuingCountry: 'issuingCountry',
		email: 'email',
		idType: 'idType',
		submissionId: 'submissionId',
		userId: 'userid',
		cf1: 'cf1',
		cf2: 'cf2',
		cf3: 'cf3',
		blacklistCountries: 'customOptions.blacklistCountries',
		approvePeriod: 'customOptions.approvePeriod',
		rejectPeriod: 'customOptions.rejectPeriod',
		rejectDuplicateUser: 'customOptions.rejectDuplicateUser',
		idImage: { picture: 'idImage', as: 'file' },
		idBackImage: { picture: 'idBackImage', as: 'file' },
	},
	answer: { type: 'json', read: (body) => documentResultFromWire(promisedTexts(body, 'submissionId')) },
	source: '§7',
};

/** Step 2: compares a face with the document and decides. Legacy, as step 1. Source: argos-api.md §7. */
export const submitSelfie: Endpoint<SubmitSelfieInput, SelfieResult> = {
	id: 'verification.selfie',
	title: 'Submit selfie',
	method: 'POST',
	path: '/submission/step2',
	versions: ['v2', 'v3'],
	safety: 'once',
	input: 'multipart',
	parameters: {
		submissionId: 'submissionId',
		fullName: 'name',
		birthDate: 'date_of_birth',
		gender: 'gender',
		nationality: 'nationality',
		identityNumber: 'identity_number',
		licenseNumber: 'license_number',
		serialNumber: 'serial_number',
		issueDate: 'date_of_issue',
		expireDate: 'date_of_expiry',
		documentNumber: 'document_number',
		addressStreet: 'address_street',
		addressCity: 'address_city',
		addressState: 'address_state',
		addressCountry: 'address_country',
		addressZipCode: 'address_zipcode',
		globalCode: 'globalCode',
		compoundCode: 'compoundCode',
		formattedAddress: 'formatted_address',
		addressInput: 'address_input',
		addressDetail: 'address_detail',
		faceImage: { picture: 'faceImage', as: 'file' },
		addressImage: { picture: 'addressImage', as: 'file' },
	},
	answer: { type: 'json', read: (body) => selfieResultFromWire(promisedTexts(body, 'kycStatus')) },
	source: '§7',
};

/** Finds the codes of an address; needs the project's address option. Source: argos-api.md §7. */
export const getAddressCode: Endpoint<GetAddressCodeInput, AddressCode> = {
	id: 'verification.addressCode',
	title: 'Get address code',
	method: 'POST',
	path: '/address_code',
	versions: ['v2', 'v3'],
	safety: 'read',
	input: 'urlencoded',
	parameters: { address: 'address', language: 'language' },
	answer: { type: 'json', read: (body) => addressCodeFromWire(promisedRecord(body)) },
	source: '§7',
};
