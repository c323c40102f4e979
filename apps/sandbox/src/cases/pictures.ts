import type { Case, ImageType } from '../case.ts';
import { IMAGE_TYPES } from '../case.ts';
import { drawnPicture } from '../images/drawn-picture.ts';
import type { Project } from '../project.ts';

/** A picture of a case: the uploaded one, or one that is drawn. `undefined`: the case has none of this kind. */
export function pictureOf({ store }: Project, record: Case, type: ImageType): Uint8Array | undefined {
	if (!record.images?.includes(type)) return undefined;
	return store.images.find(record.submissionId, type) ?? drawnPicture(record.submissionId, type);
}

/** Stores a picture; gives the case that knows of it, still to be saved. */
export function withPicture(
	{ store }: Project,
	record: Case,
	{ type, bytes }: { type: ImageType; bytes: Uint8Array },
): Case {
	store.images.save({ submissionId: record.submissionId, type, bytes });
	const has = [...(record.images ?? []), type];
	return { ...record, images: IMAGE_TYPES.filter((known) => has.includes(known)) };
}
