import { deleteFields } from './delete-fields.ts';
import { deleteSubmission } from './delete-submission.ts';
import type { Endpoint } from './endpoint.ts';
import { deleteFaceAuth, downloadFace, listFaceAuth, verifyFace } from './face-auth.ts';
import { getAmlReport } from './get-aml-report.ts';
import { getDuplicates } from './get-duplicates.ts';
import { getSubmission, getSubmissions } from './get-submissions.ts';
import { downloadImage, uploadImages } from './images.ts';
import { migrateSubmission } from './migrate-submission.ts';
import { getMonitoringRecord, registerMonitoring, removeMonitoring } from './monitoring.ts';
import { createProjection, deleteProjection, getProjection, listProjections } from './projections.ts';
import { reviewSubmission } from './review-submission.ts';
import { screenAml } from './screen-aml.ts';
import {
	countTokens,
	createTokens,
	deleteOldestTokens,
	deleteTokens,
	getToken,
	listTokens,
} from './tokens.ts';
import { updateSubmission } from './update-submission.ts';
import { getAddressCode, submitDocument, submitSelfie } from './verification.ts';
import { getConsent, listConsents } from './verified-info.ts';

/** An endpoint without the types of its input and output, for lists and tables. */
export type AnyEndpoint = Pick<
	Endpoint<never, unknown>,
	| 'id'
	| 'title'
	| 'method'
	| 'path'
	| 'product'
	| 'versions'
	| 'safety'
	| 'source'
	| 'encryption'
	| 'constants'
> & { parameters: Readonly<Record<string, unknown>> };

/** Every call of the documents, in their order. Source: argos-api.md §4. */
export const ENDPOINTS: readonly AnyEndpoint[] = [
	migrateSubmission,
	getSubmission,
	getSubmissions,
	getDuplicates,
	updateSubmission,
	deleteSubmission,
	deleteFields,
	reviewSubmission,
	downloadImage,
	uploadImages,
	createTokens,
	getToken,
	listTokens,
	countTokens,
	deleteTokens,
	deleteOldestTokens,
	screenAml,
	getAmlReport,
	registerMonitoring,
	getMonitoringRecord,
	removeMonitoring,
	createProjection,
	listProjections,
	getProjection,
	deleteProjection,
	verifyFace,
	listFaceAuth,
	downloadFace,
	deleteFaceAuth,
	getConsent,
	listConsents,
	submitDocument,
	submitSelfie,
	getAddressCode,
];
