import { injectionLink } from '../../liveform/injection-link.ts';
import { assertInput } from '../check-input.ts';
import { SUBMISSION_ID, USER_ID } from '../common-fields.ts';
import type { ObjectOperation } from '../operation.ts';
import { LIVEFORM } from '../resources.ts';
import { ENCRYPTED, FORM_URL, LANGUAGE, LINK_OUTPUT, LINK_SAMPLE, type Link, PROJECT_ID } from './fields.ts';

export interface CreateInjectionLinkInput {
	projectId: string;
	submissionId: string;
	userId?: string | undefined;
	ipRisk?: readonly ('vpn' | 'proxy' | 'tor')[] | undefined;
	ipRiskDurationHours?: number | undefined;
	lang?: string | undefined;
	formUrl?: string | undefined;
	/** Default: true. */
	encrypted?: boolean | undefined;
}

/** Source: argos-api.md §9 (injection). */
export const createInjectionLinkOperation: ObjectOperation<CreateInjectionLinkInput, Link> = {
	id: 'liveform.createInjectionLink',
	resource: LIVEFORM,
	verb: { value: 'createInjectionLink', label: 'Create Address Link' },
	summary: 'Makes a link with which a verified person proves their address. Nothing is sent to ARGOS.',
	kind: 'read',
	output: 'object',
	fields: {
		projectId: PROJECT_ID,
		submissionId: { ...SUBMISSION_ID, help: 'The submission that gets the additional step.' },
		userId: { ...USER_ID, advanced: true },
		ipRisk: {
			type: 'choices',
			label: 'IP Risk',
			help: 'Checks whether the person connects through one of these; needs the hours as well.',
			example: 'vpn,tor',
			choices: [
				{ value: 'vpn', label: 'VPN' },
				{ value: 'proxy', label: 'Proxy' },
				{ value: 'tor', label: 'Tor' },
			],
			advanced: true,
		},
		ipRiskDurationHours: {
			type: 'number',
			label: 'IP Risk Hours',
			help: 'How long such a finding counts, in hours.',
			example: '24',
			minimum: 1,
			advanced: true,
		},
		encrypted: ENCRYPTED,
		lang: LANGUAGE,
		formUrl: FORM_URL,
	},
	outputFields: LINK_OUTPUT,
	sample: LINK_SAMPLE,
	async run(argos, input) {
		const { projectId, submissionId, userId, ipRisk, ipRiskDurationHours, lang, formUrl } = input;
		const some = (ipRisk?.length ?? 0) > 0;
		assertInput('Create address link', this.fields, input, [
			some &&
				ipRiskDurationHours === undefined && {
					field: 'ipRiskDurationHours',
					reason: 'is missing beside the IP risk',
				},
			!some &&
				ipRiskDurationHours !== undefined && { field: 'ipRisk', reason: 'is missing beside its hours' },
		]);
		const { linkKey: key, deriveKey } = argos.secrets();
		const url = injectionLink({
			projectId,
			submissionId,
			userId,
			lang,
			baseUrl: formUrl,
			...(some && { ipRisk: { kinds: ipRisk ?? [], durationHours: ipRiskDurationHours ?? 1 } }),
			encryption: input.encrypted === false ? 'off' : { mode: 'aes-256-ecb', key, deriveKey },
		});
		return { url };
	},
};
