import { OPERATIONS, type Operation } from '@argos/core';

/** An operation whose input is read from a form, so its fields alone say what it takes. */
export type AnyOperation = Operation<Record<string, unknown>>;

/**
 * Everything that this package offers, each with the sentence that n8n shows in its list of actions: sentence
 * case, no articles. An operation without a sentence here is not offered.
 */
export const ACTIONS: Readonly<Record<string, string>> = {
	'submission.getMany': 'Get many submissions',
	'submission.get': 'Get submission',
	'submission.migrate': 'Migrate submission',
	'submission.review': 'Review submission',
	'submission.update': 'Update submission',
	'submission.getDuplicates': 'Get duplicates of submission',
	'submission.deleteFields': 'Delete fields of submission',
	'submission.delete': 'Delete submission',
	'image.download': 'Download image',
	'image.upload': 'Upload images',
	'aml.downloadReport': 'Download AML report',
	'aml.screen': 'Screen submission for AML',
	'monitoring.register': 'Register submissions for AML monitoring',
	'monitoring.get': 'Get AML monitoring record',
	'monitoring.remove': 'Remove records from AML monitoring',
	'token.create': 'Create tokens',
	'token.get': 'Get token',
	'token.getMany': 'Get many tokens',
	'token.count': 'Count tokens',
	'token.delete': 'Delete tokens',
	'token.deleteOldest': 'Delete oldest tokens',
	'projection.create': 'Create projection',
	'projection.getMany': 'Get many projections',
	'projection.get': 'Get projection',
	'projection.delete': 'Delete projection',
	'faceAuth.verify': 'Verify face',
	'faceAuth.getMany': 'Get many face authentications',
	'faceAuth.downloadImage': 'Download image of face authentication',
	'faceAuth.delete': 'Delete face authentication',
	'argosId.getConsent': 'Get consent',
	'argosId.getMany': 'Get many consents',
	'verification.submitDocument': 'Submit document for verification',
	'verification.submitSelfie': 'Submit selfie for verification',
	'verification.getAddressCode': 'Get address code',
	'liveform.createLink': 'Create Liveform link',
	'liveform.createInjectionLink': 'Create address link',
	'liveform.createFaceAuthLink': 'Create FaceAuth link',
	'webhook.read': 'Read webhook',
};

/** Each operation checks its own input when it runs. */
export const CATALOGUE = (OPERATIONS as unknown as readonly AnyOperation[]).filter(({ id }) => id in ACTIONS);
