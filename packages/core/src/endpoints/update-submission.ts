import type { Endpoint } from './endpoint.ts';
import { readSuccess } from './success.ts';

/** What can be edited in a case. Source: argos-api.md §5.4. */
export interface UpdateSubmissionInput {
	submissionId: string;
	/** E-mail of an administrator of the project. */
	admin: string;
	kycStatus?: 'approved' | 'rejected' | undefined;
	idType?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	issuingCountry?: string | undefined;
	fullName?: string | undefined;
	firstName?: string | undefined;
	lastName?: string | undefined;
	gender?: 'female' | 'male' | undefined;
	/** `YYYY-MM-DD` */
	birthDate?: string | undefined;
	/** ISO 3166-1 alpha-3 */
	nationality?: string | undefined;
	/** `YYYY-MM-DD` */
	issueDate?: string | undefined;
	/** `YYYY-MM-DD` */
	expireDate?: string | undefined;
	identityNumber?: string | undefined;
	documentNumber?: string | undefined;
	serialNumber?: string | undefined;
	/** From the list of the `updated` webhook; that it can be edited is INFERRED. */
	privacyShield?: string | undefined;
	/** From the list of the `updated` webhook; that it can be edited is INFERRED. */
	curpNumber?: string | undefined;
	/** From the list of the `updated` webhook; that it can be edited is INFERRED. */
	version?: string | undefined;
	/** From the list of the `updated` webhook; that it can be edited is INFERRED. */
	typeOfPermit?: string | undefined;
}

/** Edits a case for good; fires the webhook `updated`. PUT in the gitbook age. Source: argos-api.md §5.4. */
export const updateSubmission: Endpoint<UpdateSubmissionInput, undefined> = {
	id: 'submissions.update',
	title: 'Update submission',
	method: 'PATCH',
	path: '/submission',
	safety: 'idempotent',
	input: 'json',
	parameters: {
		submissionId: 'submissionId',
		admin: 'admin',
		kycStatus: 'data.kycStatus',
		idType: 'data.idType',
		issuingCountry: 'data.issuingCountry',
		fullName: 'data.fullName',
		firstName: 'data.firstName',
		lastName: 'data.lastName',
		gender: 'data.gender',
		birthDate: 'data.birthDate',
		nationality: 'data.nationality',
		issueDate: 'data.issueDate',
		expireDate: 'data.expireDate',
		identityNumber: 'data.identityNumber',
		documentNumber: 'data.documentNumber',
		serialNumber: 'data.serialNumber',
		privacyShield: 'data.privacyShield',
		curpNumber: 'data.curpNumber',
		version: 'data.version',
		typeOfPermit: 'data.typeOfPermit',
	},
	answer: { type: 'json', read: readSuccess },
	source: '§5.4',
};
