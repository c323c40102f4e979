import { liveformLink } from '../../liveform/liveform-link.ts';
import type { LiveformParameters } from '../../liveform/parameter-types.ts';
import { LIVEFORM_FIELDS } from '../../liveform/parameters.ts';
import { assertInput } from '../check-input.ts';
import type { ObjectOperation } from '../operation.ts';
import { LIVEFORM } from '../resources.ts';
import { ENCRYPTED, FORM_URL, LANGUAGE, LINK_OUTPUT, LINK_SAMPLE, type Link, PROJECT_ID } from './fields.ts';

export interface CreateLinkInput extends LiveformParameters {
	projectId: string;
	lang?: string | undefined;
	formUrl?: string | undefined;
	/** Default: true. */
	encrypted?: boolean | undefined;
}

/** Source: argos-api.md §3.6, §9. GCM needs a layout that is not documented: see `liveformLink`. */
export const createLinkOperation: ObjectOperation<CreateLinkInput, Link> = {
	id: 'liveform.createLink',
	resource: LIVEFORM,
	verb: { value: 'createLink', label: 'Create Link' },
	summary: 'Makes a link with which a person verifies their identity. Nothing is sent to ARGOS.',
	kind: 'read',
	output: 'object',
	fields: {
		projectId: PROJECT_ID,
		...LIVEFORM_FIELDS,
		encrypted: ENCRYPTED,
		lang: LANGUAGE,
		formUrl: FORM_URL,
	},
	outputFields: LINK_OUTPUT,
	sample: LINK_SAMPLE,
	async run(argos, input) {
		assertInput('Create link', this.fields, input);
		const { projectId, lang, formUrl, encrypted, ...parameters } = input;
		const { linkKey: key, deriveKey } = argos.secrets();
		// Only a clear no: forms hand an empty field over as null or as an empty text.
		const encryption = encrypted === false ? 'off' : { mode: 'aes-256-ecb' as const, key, deriveKey };
		return { url: liveformLink({ projectId, lang, baseUrl: formUrl, parameters, encryption }) };
	},
};
