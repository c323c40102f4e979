import { hash } from 'node:crypto';

/**
 * An id of 16 lower-case letters and digits, like those in the vendor's samples (argos-api.md §5.2).
 * The same seed, kind and number always give the same id.
 */
export function idOf({
	seed,
	kind,
	number,
}: {
	seed: number;
	kind: string;
	number: number | string;
}): string {
	const digest = hash('sha256', `${seed}:${kind}:${number}`, 'buffer');
	return (
		digest.readBigUInt64BE(0).toString(36).padStart(13, '0') +
		digest.readUInt16BE(8).toString(36).padStart(3, '0').slice(-3)
	);
}
