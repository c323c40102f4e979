import type { Case } from '../case.ts';
import { formFile, formText } from '../gateway/read-form.ts';
import { jsonObject } from '../wire/json-object.ts';
import { readPicture } from './pictures.ts';
import { badPicture, type Step, type Stop } from './step.ts';

const V2_ID_TYPES = ['passport', 'government_id', 'drivers_license'];
const ID_TYPES = {
	v2: V2_ID_TYPES,
	v3: [
		...V2_ID_TYPES,
		...['residence_permit', 'vehicle_registration_certificate', 'visa', 'aadhaar', 'pancard', 'universal'],
	],
};

/** How long a further try can name the case of the first, v3 only (argos-api.md §7). */
const RETRY_LIFE_MS = 4 * 3_600_000;

export interface DocumentInput {
	email: string;
	idType: string;
	issuingCountry: string;
	idImage: Uint8Array;
	idBackImage?: Uint8Array;
	/** The case of the first try. */
	retried?: Case;
}

/** Checks step 1 in the order payload, required, project, format, picture, case (argos-api.md §7, §16). */
export async function checkDocument(step: Step): Promise<DocumentInput | Stop> {
	const { project, version, form } = step;
	const [issuingCountry, email, idType] = ['issuingCountry', 'email', 'idType'].map((name) =>
		formText(form, name),
	);
	const idFile = formFile(form, 'idImage');
	if (!issuingCountry || !email || !idType || !form.has('idImage')) {
		return { sentence: 'missing required parameters' };
	}
	const options = formText(form, 'customOptions');
	if (version === 'v3' && options !== undefined && !jsonObject(options)) {
		return { sentence: 'failed to parse the input data' };
	}
	if (project.switches.project === 'missing') return { sentence: 'failed to find the project' };
	if (!ID_TYPES[version].includes(idType)) return { sentence: `invalid id type : ${idType}` };
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { sentence: 'invalid email address format' };
	const idImage = await readPicture(idFile, version);
	if (typeof idImage === 'string') return badPicture(project, { why: idImage, sentence: 'invalid id image' });
	const backFile = version === 'v3' ? formFile(form, 'idBackImage') : undefined;
	const back = backFile && (await readPicture(backFile, version));
	if (typeof back === 'string') return badPicture(project, { why: back, sentence: 'invalid id image' });
	const retried = version === 'v3' ? retriedCase(step) : undefined;
	if (retried && 'sentence' in retried) return retried;
	const sentence = project.switches.failSteps;
	if (sentence !== 'no') return { sentence };
	return {
		email,
		idType,
		issuingCountry,
		idImage,
		...(back && { idBackImage: back }),
		...(retried && { retried }),
	};
}

function retriedCase({ project, form }: Step): Case | Exclude<Stop, string> | undefined {
	const id = formText(form, 'submissionId');
	if (id === undefined) return undefined;
	const record = project.store.find(id);
	const age = project.now().getTime() - Date.parse(record?.createdAt ?? '');
	if (!record || record.deletedAt !== undefined) return { sentence: 'invalid submission id' };
	if (record.status !== 'incomplete') return { sentence: 'this submission is already processed' };
	return age > RETRY_LIFE_MS ? { sentence: 'invalid submission id' } : record;
}
