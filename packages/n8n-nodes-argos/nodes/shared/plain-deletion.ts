import type { AnyOperation } from './catalogue.ts';

/** n8n says `deleted: true` of one thing that is gone; ARGOS tells numbers where there were several. */
export function isPlainDeletion({ verb, sample }: AnyOperation): boolean {
	return verb.value === 'delete' && !('deleted' in sample);
}
