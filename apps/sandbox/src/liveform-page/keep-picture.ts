import { type Case, IMAGE_TYPES, type ImageType } from '../case.ts';
import { withPicture } from '../cases/pictures.ts';
import { saveCase } from '../cases/save-case.ts';
import type { Project } from '../project.ts';

/** Gives a case a picture. Where none was uploaded, the sandbox draws one when it is asked for. */
export function keepPicture(
	project: Project,
	record: Case,
	{ type, picture }: { type: ImageType; picture: Uint8Array | 'sample' },
): Case {
	const kept =
		picture === 'sample'
			? withSample(project, record, type)
			: withPicture(project, record, { type, bytes: picture });
	saveCase(project, kept);
	return kept;
}

function withSample({ store }: Project, record: Case, type: ImageType): Case {
	store.images.drop(record.submissionId, type);
	const has = [...(record.images ?? []), type];
	return { ...record, images: IMAGE_TYPES.filter((known) => has.includes(known)) };
}
