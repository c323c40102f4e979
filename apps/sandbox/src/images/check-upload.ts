import { type Case, IMAGE_TYPES, type ImageType } from '../case.ts';
import { isIdType } from '../editing/fields.ts';
import { formText } from '../gateway/read-form.ts';
import { isAdmin, type Project } from '../project.ts';
import { type Refusal, refusal } from '../wire/refusal.ts';
import { pictureFrom } from './picture-from.ts';

export interface Upload {
	record: Case;
	idType?: string;
	pictures: { type: ImageType; bytes: Uint8Array }[];
}

/** Checks an upload of pictures in the order of the vendor's table (argos-api.md §5.9). */
export function checkUpload(project: Project, form: FormData): Upload | { refusal: Refusal } {
	const { switches, store } = project;
	const refuse = (errorCode: string, message: string) => ({ refusal: refusal(errorCode, message) });
	const submissionId = formText(form, 'submissionId');
	const admin = formText(form, 'admin');
	const idType = formText(form, 'idType');
	if (!submissionId || !admin) return refuse('missing_data', 'Required input data is missing.');
	if (switches.project === 'missing') return refuse('invalid_project', switches.imageProjectMessage);
	if (!isAdmin(project, admin)) return refuse('invalid_admin', 'Invalid admin.');
	const record = store.find(submissionId);
	if (!record || record.deletedAt !== undefined) return refuse('invalid_submission', 'Invalid submission.');
	const given = IMAGE_TYPES.filter((type) => (form.get(type) ?? '') !== '');
	if (given.length === 0) return refuse('invalid_data', 'At least one image parameter is required.');
	const ofDocument = given.includes('idImage') || given.includes('idBackImage');
	if (ofDocument && !idType) {
		return refuse('missing_data', 'The idType is required when submit idImage or idBackImage.');
	}
	if (idType && !isIdType(idType, switches)) return refuse('invalid_idType', 'Invalid IdType.');
	const pictures = given.flatMap((type) => {
		const bytes = pictureFrom(form.get(type), switches);
		return bytes ? [{ type, bytes }] : [];
	});
	const failed = pictures.length < given.length || switches.failing?.includes('put-image');
	if (failed) return refuse('processing_error', 'Failed to put image.');
	return { record, pictures, ...(ofDocument && idType && { idType }) };
}
