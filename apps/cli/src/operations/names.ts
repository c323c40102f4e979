import type { OperationDescription } from '@argos/core';

/** How operations are called here: the resource, then what to do with it. A promise, so every one is written down. */
export const NAMES: Readonly<Record<string, string>> = {
	'submission.getMany': 'submissions list',
	'submission.get': 'submissions get',
	'submission.migrate': 'submissions migrate',
	'submission.review': 'submissions review',
	'submission.update': 'submissions update',
	'submission.getDuplicates': 'submissions duplicates',
	'submission.deleteFields': 'submissions delete-fields',
	'submission.delete': 'submissions delete',
	'image.download': 'images download',
	'image.upload': 'images upload',
	'aml.downloadReport': 'aml report',
	'aml.screen': 'aml screen',
	'monitoring.register': 'monitoring register',
	'monitoring.get': 'monitoring get',
	'monitoring.remove': 'monitoring remove',
	'token.create': 'tokens create',
	'token.get': 'tokens get',
	'token.getMany': 'tokens list',
	'token.count': 'tokens count',
	'token.delete': 'tokens delete',
	'token.deleteOldest': 'tokens delete-oldest',
	'projection.create': 'projections create',
	'projection.getMany': 'projections list',
	'projection.get': 'projections get',
	'projection.delete': 'projections delete',
	'faceAuth.verify': 'faceauth verify',
	'faceAuth.getMany': 'faceauth list',
	'faceAuth.downloadImage': 'faceauth download',
	'faceAuth.delete': 'faceauth delete',
	'argosId.getConsent': 'argos-id get',
	'argosId.getMany': 'argos-id list',
	'verification.submitDocument': 'verification document',
	'verification.submitSelfie': 'verification selfie',
	'verification.getAddressCode': 'verification address-code',
	'liveform.createLink': 'liveform link',
	'liveform.createInjectionLink': 'liveform address-link',
	'liveform.createFaceAuthLink': 'liveform faceauth-link',
	'webhook.read': 'webhook read',
};

/** Resource and verb. An operation that the table does not know yet is called as the catalogue calls it. */
export function nameOf({ id, resource, verb }: OperationDescription): { group: string; name: string } {
	const words = NAMES[id] ?? `${kebab(resource.value)} ${kebab(verb.value)}`;
	const [group = '', name = ''] = words.split(' ');
	return { group, name };
}

/** `submissionId` → `submission-id` */
export function kebab(name: string): string {
	return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
