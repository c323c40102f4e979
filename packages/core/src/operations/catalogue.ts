import { downloadAmlReportOperation } from './aml/download-report.ts';
import { screenAmlOperation } from './aml/screen.ts';
import { getConsentOperation } from './argos-id/get-consent.ts';
import { getManyConsentsOperation } from './argos-id/get-many.ts';
import { deleteFaceAuthOperation } from './face-auth/delete.ts';
import { downloadFaceOperation } from './face-auth/download-image.ts';
import { getManyFaceAuthOperation } from './face-auth/get-many.ts';
import { verifyFaceOperation } from './face-auth/verify.ts';
import { downloadImageOperation } from './image/download.ts';
import { uploadImagesOperation } from './image/upload.ts';
import { createFaceAuthLinkOperation } from './liveform/create-face-auth-link.ts';
import { createInjectionLinkOperation } from './liveform/create-injection-link.ts';
import { createLinkOperation } from './liveform/create-link.ts';
import { getMonitoringRecordOperation } from './monitoring/get.ts';
import { registerMonitoringOperation } from './monitoring/register.ts';
import { removeMonitoringOperation } from './monitoring/remove.ts';
import { createProjectionOperation } from './projection/create.ts';
import { deleteProjectionOperation } from './projection/delete.ts';
import { getProjectionOperation } from './projection/get.ts';
import { getManyProjectionsOperation } from './projection/get-many.ts';
import { deleteSubmissionOperation } from './submission/delete.ts';
import { deleteFieldsOperation } from './submission/delete-fields.ts';
import { getSubmissionOperation } from './submission/get.ts';
import { getDuplicatesOperation } from './submission/get-duplicates.ts';
import { getManySubmissionsOperation } from './submission/get-many.ts';
import { migrateSubmissionOperation } from './submission/migrate.ts';
import { reviewSubmissionOperation } from './submission/review.ts';
import { updateSubmissionOperation } from './submission/update.ts';
import { countTokensOperation } from './token/count.ts';
import { createTokensOperation } from './token/create.ts';
import { deleteTokensOperation } from './token/delete.ts';
import { deleteOldestTokensOperation } from './token/delete-oldest.ts';
import { getTokenOperation } from './token/get.ts';
import { getManyTokensOperation } from './token/get-many.ts';
import { getAddressCodeOperation } from './verification/get-address-code.ts';
import { submitDocumentOperation } from './verification/submit-document.ts';
import { submitSelfieOperation } from './verification/submit-selfie.ts';
import { readWebhookOperation } from './webhook/read.ts';

/** Every operation that users can pick, in the order of menus. */
export const OPERATIONS = [
	getManySubmissionsOperation,
	getSubmissionOperation,
	migrateSubmissionOperation,
	reviewSubmissionOperation,
	updateSubmissionOperation,
	getDuplicatesOperation,
	deleteFieldsOperation,
	deleteSubmissionOperation,
	downloadImageOperation,
	uploadImagesOperation,
	downloadAmlReportOperation,
	screenAmlOperation,
	registerMonitoringOperation,
	getMonitoringRecordOperation,
	removeMonitoringOperation,
	createTokensOperation,
	getTokenOperation,
	getManyTokensOperation,
	countTokensOperation,
	deleteTokensOperation,
	deleteOldestTokensOperation,
	createProjectionOperation,
	getManyProjectionsOperation,
	getProjectionOperation,
	deleteProjectionOperation,
	verifyFaceOperation,
	getManyFaceAuthOperation,
	downloadFaceOperation,
	deleteFaceAuthOperation,
	getConsentOperation,
	getManyConsentsOperation,
	submitDocumentOperation,
	submitSelfieOperation,
	getAddressCodeOperation,
	createLinkOperation,
	createInjectionLinkOperation,
	createFaceAuthLinkOperation,
	readWebhookOperation,
] as const;
