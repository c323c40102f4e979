import { hash } from 'node:crypto';

/** Numbers from 0 to below 1, the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
	let turn = 0;
	return () => Number.parseInt(hash('sha256', `${seed} ${turn++}`).slice(0, 8), 16) / 2 ** 32;
}
