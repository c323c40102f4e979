import { promisedTexts } from '../model/promised.ts';
import type { Endpoint } from './endpoint.ts';

/** A person whose verification was finished elsewhere. Source: argos-api.md §5.1. */
export interface MigrateSubmissionInput {
	/** E-mail of an administrator of the project, as registered in the dashboard. */
	admin: string;
	email: string;
	fullName: string;
	firstName?: string | undefined;
	lastName?: string | undefined;
	/** `YYYY-MM-DD` */
	birthDate: string;
	kycStatus: 'approved' | 'rejected';
	/** An ID card code such as `passport`; the vendor's full list is not known. */
	idType?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	issuingCountry?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	nationality?: string | undefined;
	gender?: 'female' | 'male' | undefined;
	/** `YYYY-MM-DD` */
	issueDate?: string | undefined;
	/** `YYYY-MM-DD` */
	expireDate?: string | undefined;
	ipAddress?: string | undefined;
	identityNumber?: string | undefined;
	documentNumber?: string | undefined;
	addressCity?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	addressCountry?: string | undefined;
	addressState?: string | undefined;
	addressStreet?: string | undefined;
	addressFull?: string | undefined;
	cf1?: string | undefined;
	cf2?: string | undefined;
	cf3?: string | undefined;
	/** The client's own id of this user: lower case, one word. */
	userId?: string | undefined;
}

/** Inserts a finished case without verification. A second call makes a second case, hence `once`. */
export const migrateSubmission: Endpoint<MigrateSubmissionInput, { submissionId: string }> = {
	id: 'submissions.migrate',
	title: 'Migrate submission',
	method: 'POST',
	path: '/submission/migration',
	safety: 'once',
	input: 'json',
	parameters: {
		admin: 'admin',
		email: 'email',
		fullName: 'fullName',
		firstName: 'firstName',
		lastName: 'lastName',
		birthDate: 'birthDate',
		kycStatus: 'kycStatus',
		idType: 'idType',
		issuingCountry: 'issuingCountry',
		nationality: 'nationality',
		gender: 'gender',
		issueDate: 'issueDate',
		expireDate: 'expireDate',
		ipAddress: 'ipAddress',
		identityNumber: 'identityNumber',
		documentNumber: 'documentNumber',
		addressCity: 'address_city',
		addressCountry: 'address_country',
		addressState: 'address_state',
		addressStreet: 'address_street',
		addressFull: 'address_full',
		cf1: 'cf1',
		cf2: 'cf2',
		cf3: 'cf3',
		userId: 'userid',
	},
	answer: {
		type: 'json',
		read: (body) => ({ submissionId: String(promisedTexts(body, 'submissionId').submissionId) }),
	},
	source: '§5.1',
};
