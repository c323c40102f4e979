import { decryptEcb, deriveKeySha256, encryptEcb } from '@argos/core';
import { nodeCipher } from '@argos/core/node';
import { handMadeCipher } from '../clients/hand-made-cipher.ts';
import { interleaved, median, speedRatio } from '../measure.ts';
import type { Row } from '../row.ts';

const KEY = 'bench-key';

/** Text to Base64 and back, by core and by Node's own functions. */
export async function encrypt(options: { rounds: number; megabytes: number }): Promise<Row[]> {
	const key = deriveKeySha256(KEY);
	const node = handMadeCipher(KEY);
	const rows: Row[] = [];
	for (const [size, name] of [
		[1024, '1 KiB'],
		[1024 * 1024, '1 MiB'],
	] as const) {
		const text = 'a'.repeat(size);
		const sealed = node.encrypt(text);
		const times = Math.max(1, Math.round((options.megabytes * 1024 * 1024) / size));
		const repeated = (work: () => string) => () => {
			for (let done = 0; done < times; done++) work();
		};
		const verbs = {
			encrypt: {
				'node:crypto': () => node.encrypt(text),
				'core + nodeCipher': () => encryptEcb(key, text, nodeCipher),
				core: () => encryptEcb(key, text),
			},
			decrypt: {
				'node:crypto': () => node.decrypt(sealed),
				'core + nodeCipher': () => decryptEcb(key, sealed, nodeCipher),
				core: () => decryptEcb(key, sealed),
			},
		};
		for (const [verb, works] of Object.entries(verbs)) {
			if (new Set(Object.values(works).map((work) => work())).size !== 1) {
				throw new Error(`Core and node:crypto differ: ${verb}, ${name}.`);
			}
			const subjects = Object.fromEntries(
				Object.entries(works).map(([subject, work]) => [subject, repeated(work)]),
			);
			const spent = await interleaved({ rounds: options.rounds, subjects });
			for (const [subject, rounds] of Object.entries(spent)) {
				// Nothing is waited for, so processor time tells more than the clock of a busy machine.
				const value = median(rounds.map(({ cpu }) => (times / cpu) * 1000));
				const row: Row = { part: 'encrypt', setting: `${verb} ${name}`, subject, value, unit: 'times/CPU s' };
				const ratio = { to: 'node:crypto', value: speedRatio(rounds, spent['node:crypto'], 'cpu') };
				// Where both do the same work, chance decides about the last few percent.
				const aim = { text: '≥ 1', met: ratio.value >= 0.97 };
				if (subject === 'node:crypto') rows.push(row);
				else rows.push(subject === 'core' ? { ...row, ratio } : { ...row, ratio, aim });
			}
		}
	}
	return rows;
}
