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
	const digest = hash('sha256', `${seed}:${kind}:${number}`);
	const first = BigInt(`0x${digest.slice(0, 16)}`).toString(36);
	const second = Number.parseInt(digest.slice(16, 20), 16).toString(36);
	return first.padStart(13, '0') + second.padStart(3, '0').slice(-3);
}
