export { checkBaseUrl, LIVE_BASE_URL } from './base-url.ts';
export type { AmlApi } from './client/aml.ts';
export type { ArgosIdApi, ConsentListOptions } from './client/argos-id.ts';
export type { FaceAuthApi, FaceAuthFilter, FaceAuthListOptions } from './client/face-auth.ts';
export type { ImagesApi } from './client/images.ts';
export type { MonitoringApi } from './client/monitoring.ts';
export type { ProjectionsApi } from './client/projections.ts';
export {
	DEFAULT_PAGE_SIZE,
	type ListFilter,
	type ListOptions,
	type SubmissionsApi,
} from './client/submissions.ts';
export type { TokensApi } from './client/tokens.ts';
export type { VerificationApi } from './client/verification.ts';
export { type Argos, createArgos } from './client.ts';
export { type ArgosOptions, LIVE_BASE_URL_V2, type ProductOptions } from './connection.ts';
export { decryptEcb, type EcbCipher, encryptEcb } from './encryption/ecb.ts';
export { openSealed, sealBody } from './encryption/envelope.ts';
export { decryptGcm, encryptGcm, type GcmLayout, type RandomBytes } from './encryption/gcm.ts';
export { deriveKeySha256, type KeyDerivation } from './encryption/key.ts';
export { type EncryptionMode, sealedText } from './encryption/sealed-text.ts';
export { type AnyEndpoint, ENDPOINTS } from './endpoints/all.ts';
export type { DeleteFieldsInput } from './endpoints/delete-fields.ts';
export type { DeleteSubmissionInput } from './endpoints/delete-submission.ts';
export type {
	ApiVersion,
	Endpoint,
	FileAnswer,
	JsonAnswer,
	Method,
	Parameter,
	PathParameter,
	PictureParameter,
	Product,
	Safety,
} from './endpoints/endpoint.ts';
export type { FaceAuthCursor, ListFaceAuthInput, VerifyFaceInput } from './endpoints/face-auth.ts';
export type { GetAmlReportInput } from './endpoints/get-aml-report.ts';
export type { GetDuplicatesInput } from './endpoints/get-duplicates.ts';
export type { GetSubmissionsInput, RequestType } from './endpoints/get-submissions.ts';
export type { DownloadImageInput, ImageKind, UploadImagesInput } from './endpoints/images.ts';
export type { MigrateSubmissionInput } from './endpoints/migrate-submission.ts';
export type {
	GetMonitoringRecordInput,
	RegisterMonitoringInput,
	RemoveMonitoringInput,
} from './endpoints/monitoring.ts';
export type { CreateProjectionInput } from './endpoints/projections.ts';
export type { ReviewResult, ReviewSubmissionInput } from './endpoints/review-submission.ts';
export type { ScreenAmlInput, ScreeningResult } from './endpoints/screen-aml.ts';
export type { TokenCursor, TokenIdsInput } from './endpoints/tokens.ts';
export type { UpdateSubmissionInput } from './endpoints/update-submission.ts';
export type {
	GetAddressCodeInput,
	SubmitDocumentInput,
	SubmitSelfieInput,
} from './endpoints/verification.ts';
export type { ConsentCursor, ListConsentsInput } from './endpoints/verified-info.ts';
export { ArgosError, type ArgosErrorOptions, type FieldIssue, isArgosError } from './errors/argos-error.ts';
export type { ArgosErrorKind } from './errors/kinds.ts';
export { redact } from './errors/redact.ts';
export type { RemoteFile } from './file.ts';
export { createLimiter, type Limiter, type LimiterOptions, type LimiterUsage } from './limits/limiter.ts';
export { type FaceAuthLinkOptions, faceAuthLink } from './liveform/face-auth-link.ts';
export { type InjectionLinkOptions, type IpRisk, injectionLink } from './liveform/injection-link.ts';
export type { LinkEncryption, LinkSealing } from './liveform/link-encryption.ts';
export { type LiveformLinkOptions, liveformLink } from './liveform/liveform-link.ts';
export { FACE_AUTH_BASE_URL, LIVEFORM_BASE_URL, type LinkBase } from './liveform/make-link.ts';
export type { LiveformParameters } from './liveform/parameter-types.ts';
export { LIVEFORM_FIELDS, LIVEFORM_PARAMETERS, type LiveformParameter } from './liveform/parameters.ts';
export { type LiveformLinkContent, readLiveformLink } from './liveform/read-liveform-link.ts';
export { type ReturnUrlClaims, readReturnUrl } from './liveform/read-return-url.ts';
export { type AmlMatch, type AmlResult, isRedFlag } from './model/aml.ts';
export type { Consent } from './model/consent.ts';
export { addDays, dayOf, utcDay } from './model/day.ts';
export type { DuplicateSubmission } from './model/duplicate.ts';
export { eventOf, redFlagOf, type SubmissionEvent, type SubmissionEventType } from './model/event.ts';
export type { FaceAuthentication } from './model/face-authentication.ts';
export type { MonitoringRecord, RegistrationResult } from './model/monitoring.ts';
export type { Projection } from './model/projection.ts';
export { type Submission, type SubmissionStatus, submissionFromWire } from './model/submission.ts';
export type { Token, TokenSummary } from './model/token.ts';
export type { AddressCode, DocumentReading, DocumentResult, SelfieResult } from './model/verification.ts';
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
export { DEFAULT_OPEN_NAMES, type EndpointOverride, type OpenName, type OpenNames } from './overrides.ts';
export type { Page, PageCursor } from './pagination/page.ts';
export { type Paged, paginate } from './pagination/paginate.ts';
export type { CallOptions } from './request.ts';
export { COUNTRIES, type Country, isCountryCode } from './schemas/countries.ts';
export { DATA_FIELDS, type DataField, ERASABLE_FIELDS, type ErasableField } from './schemas/data-fields.ts';
export { ID_TYPES } from './schemas/id-types.ts';
export { STATUSES } from './schemas/statuses.ts';
export type { ProjectSecrets } from './secrets.ts';
export { isPassingStatus, retryAfterMs } from './transports/passing-answer.ts';
export { isRequestStream, wholeRequestBody } from './transports/request-body.ts';
export type {
	RequestStream,
	Transport,
	TransportContext,
	WireRequest,
	WireResponse,
} from './transports/transport.ts';
export {
	isTransportError,
	TransportError,
	type TransportFault,
	transportErrorFrom,
} from './transports/transport-error.ts';
export type { ReadableBytes, StreamedSource, UploadSource } from './upload/upload-source.ts';
export { isWatchState } from './watch/is-watch-state.ts';
export type { WatchedStatus, WatchOptions } from './watch/options.ts';
export { INITIAL_WATCH_STATE, type WatchState } from './watch/state.ts';
export { type WatchResult, watchStep } from './watch/step.ts';
export { type ConsentConfirmation, confirmConsent } from './webhooks/confirm-consent.ts';
export { confirmFaceAuth, type FaceAuthConfirmation } from './webhooks/confirm-face-auth.ts';
export {
	type Confirmation,
	type ConfirmClient,
	type ConfirmOptions,
	confirmWebhook,
} from './webhooks/confirm-webhook.ts';
export type {
	AmlMessage,
	AmlMonitorMessage,
	ArgosIdAmlMessage,
	ArgosIdAuthMessage,
	CreatedMessage,
	DeleteMessage,
	FaceAuthMessage,
	InjectionMessage,
	OtherMessage,
	StatusMessage,
	SubmissionWebhook,
	TokenExpiredMessage,
	UpdatedMessage,
	WebhookMessage,
} from './webhooks/message.ts';
export { type ParseWebhookOptions, parseWebhook } from './webhooks/parse-webhook.ts';
export { rememberEvents } from './webhooks/remember-events.ts';
export { ARGOS_WEBHOOK_ADDRESSES, isFromArgos, sameSecret } from './webhooks/sender.ts';
export { WEBHOOK_TRIGGERS } from './webhooks/triggers.ts';
export {
	isSubmissionWebhook,
	type WebhookOnlyEventType,
	webhookEvent,
} from './webhooks/webhook-event.ts';
