import type { ImageKind } from '../../endpoints/images.ts';
import type { Choice } from '../field.ts';

/** Source: argos-api.md §5.8. */
export const IMAGE_KINDS = [
	{ value: 'idImage', label: 'ID Document, Front' },
	{ value: 'idBackImage', label: 'ID Document, Back (v3)' },
	{ value: 'selfieImage', label: 'Selfie' },
	{ value: 'addressImage', label: 'Proof of Address' },
] as const satisfies readonly (Choice & { value: ImageKind })[];
