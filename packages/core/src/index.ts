export { checkBaseUrl, LIVE_BASE_URL } from './base-url.ts';
export {
	type Argos,
	type ArgosOptions,
	createArgos,
	DEFAULT_PAGE_SIZE,
	type ListFilter,
	type ListOptions,
} from './client.ts';
export { decryptEcb, encryptEcb } from './encryption/ecb.ts';
export { type EncryptionMode, openSealed, sealBody, sealedText } from './encryption/envelope.ts';
export { decryptGcm, encryptGcm, type GcmLayout, type RandomBytes } from './encryption/gcm.ts';
export { deriveKeySha256, type KeyDerivation } from './encryption/key.ts';
export type { Endpoint, FileAnswer, JsonAnswer, Safety } from './endpoints/endpoint.ts';
export { type GetAmlReportInput, getAmlReport } from './endpoints/get-aml-report.ts';
export {
	type GetSubmissionsInput,
	getSubmission,
	getSubmissions,
	type RequestType,
} from './endpoints/get-submissions.ts';
export { type MigrateSubmissionInput, migrateSubmission } from './endpoints/migrate-submission.ts';
export { ArgosError, type ArgosErrorOptions, type FieldIssue, isArgosError } from './errors/argos-error.ts';
export type { ArgosErrorKind } from './errors/kinds.ts';
export { redact } from './errors/redact.ts';
export type { RemoteFile } from './file.ts';
export { type FaceAuthLinkOptions, faceAuthLink } from './liveform/face-auth-link.ts';
export { type InjectionLinkOptions, type IpRisk, injectionLink } from './liveform/injection-link.ts';
export type { LinkEncryption, LinkSealing } from './liveform/link-encryption.ts';
export { type LiveformLinkOptions, liveformLink } from './liveform/liveform-link.ts';
export { LIVEFORM_BASE_URL, type LinkBase } from './liveform/make-link.ts';
export {
	LIVEFORM_FIELDS,
	LIVEFORM_PARAMETERS,
	type LiveformParameter,
	type LiveformParameters,
} from './liveform/parameters.ts';
export { type LiveformLinkContent, readLiveformLink } from './liveform/read-liveform-link.ts';
export { type ReturnUrlClaims, readReturnUrl } from './liveform/read-return-url.ts';
export { type AmlMatch, type AmlResult, isRedFlag } from './model/aml.ts';
export { addDays, dayOf, utcDay } from './model/day.ts';
export { eventOf, redFlagOf, type SubmissionEvent, type SubmissionEventType } from './model/event.ts';
export { type Submission, type SubmissionStatus, submissionFromWire } from './model/submission.ts';
export { downloadAmlReportOperation } from './operations/aml/download-report.ts';
export { OPERATIONS } from './operations/catalogue.ts';
export { assertInput, checkInput } from './operations/check-input.ts';
export type { Choice, ChoiceField, Field, Fields, NumberField, TextField } from './operations/field.ts';
export type {
	FileOperation,
	ListOperation,
	ObjectOperation,
	Operation,
	OperationDescription,
	OutputField,
} from './operations/operation.ts';
export {
	type GetManySubmissionsInput,
	getManySubmissionsOperation,
} from './operations/submission/get-many.ts';
export { migrateSubmissionOperation } from './operations/submission/migrate.ts';
export { SUBMISSION_OUTPUT, SUBMISSION_SAMPLE } from './operations/submission/submission-output.ts';
export { EVENT_OUTPUT, EVENT_SAMPLE, WATCHED_STATUSES } from './operations/triggers/status-reached.ts';
export type { Page, PageCursor } from './pagination/page.ts';
export { type Paged, paginate } from './pagination/paginate.ts';
export type { CallOptions } from './request.ts';
export { COUNTRIES, type Country, isCountryCode } from './schemas/countries.ts';
export { ID_TYPES } from './schemas/id-types.ts';
export { STATUSES } from './schemas/statuses.ts';
export { isPassingStatus, retryAfterMs } from './transports/passing-answer.ts';
export type { Transport, TransportContext, WireRequest, WireResponse } from './transports/transport.ts';
export {
	isTransportError,
	TransportError,
	type TransportFault,
	transportErrorFrom,
} from './transports/transport-error.ts';
export { isWatchState } from './watch/is-watch-state.ts';
export type { WatchedStatus, WatchOptions } from './watch/options.ts';
export { INITIAL_WATCH_STATE, type WatchState } from './watch/state.ts';
export { type WatchResult, watchStep } from './watch/step.ts';
