import type { Applicant, Case } from '../case.ts';
import { formFile, formText } from '../gateway/read-form.ts';
import { withoutAbsent } from '../wire/without-absent.ts';
import { readPicture } from './pictures.ts';
import { badPicture, type Step, type Stop } from './step.ts';

/** Field of the form → what it is of the applicant; the last two are v3 only (argos-api.md §7). */
const FIELDS = {
	name: 'fullName',
	date_of_birth: 'birthDate',
	gender: 'gender',
	nationality: 'nationality',
	identity_number: 'identityNumber',
	license_number: 'documentNumber',
	serial_number: 'serialNumber',
	date_of_issue: 'issueDate',
	address_street: 'address_street',
	address_city: 'address_city',
	address_state: 'address_state',
	address_country: 'address_country',
	address_zipcode: 'address_zipcode',
	globalCode: 'address_globalCode',
	compoundCode: 'address_compoundCode',
	formatted_address: 'address_formatted',
	address_input: 'address_input',
	address_detail: 'address_detail',
} as const satisfies Record<string, keyof Applicant>;
const V3_FIELDS = { date_of_expiry: 'expireDate', document_number: 'documentNumber' } as const;

export interface SelfieInput {
	record: Case;
	entered: Partial<Applicant>;
	selfieImage: Uint8Array;
	addressImage?: Uint8Array;
}

/** Checks step 2 in the order payload, required, project, case, pictures, address (argos-api.md §7, §16). */
export async function checkSelfie(step: Step): Promise<SelfieInput | Stop> {
	const { project, version, form } = step;
	const id = formText(form, 'submissionId');
	const isComplete = formText(form, 'name') && formText(form, 'date_of_birth') && form.has('faceImage');
	if (id === undefined || !isComplete) return { sentence: 'missing required parameters' };
	if (project.switches.project === 'missing') return { sentence: 'failed to find the project' };
	const record = project.store.find(id);
	if (!record || record.deletedAt !== undefined) return { sentence: 'invalid submission id' };
	if (record.status !== 'incomplete') return { sentence: 'this submission is already processed' };
	const selfieImage = await readPicture(formFile(form, 'faceImage'), version);
	if (typeof selfieImage === 'string') {
		return badPicture(project, { why: selfieImage, sentence: 'invalid face image' });
	}
	const isRequired = project.switches.addressOption === 'required';
	const needsImage = isRequired || form.has('addressImage');
	const image = needsImage ? await readPicture(formFile(form, 'addressImage'), version) : undefined;
	if (typeof image === 'string') {
		return badPicture(project, { why: image, sentence: 'invalid or missing an address image' });
	}
	const entered = enteredBy(step);
	const hasAddress = Object.keys(entered).some((name) => name.startsWith('address_'));
	if (isRequired && !hasAddress) return { sentence: 'missing address data parameters' };
	const sentence = project.switches.failSteps;
	if (sentence !== 'no') return { sentence };
	return { record, entered, selfieImage, ...(image && { addressImage: image }) };
}

function enteredBy({ version, form }: Step): Partial<Applicant> {
	const fields = version === 'v3' ? { ...FIELDS, ...V3_FIELDS } : FIELDS;
	const texts = Object.entries(fields).map(([field, name]) => [name, formText(form, field)] as const);
	return withoutAbsent(Object.fromEntries(texts.filter(([, text]) => text !== undefined)));
}
