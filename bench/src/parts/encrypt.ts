import { decryptEcb, deriveKeySha256, encryptEcb } from '@argos/core';
import { nodeCipher } from '../clients/node-cipher.ts';
import { interleaved, median, speedRatio } from '../measure.ts';
import type { Row } from '../row.ts';

const KEY = 'bench-key';

/** Text to Base64 and back, by core and by Node's own functions. */
export async function encrypt(options: { rounds: number; megabytes: number }): Promise<Row[]> {
	const key = deriveKeySha256(KEY);
	const node = nodeCipher(KEY);
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
		const both = {
			encrypt: { 'node:crypto': () => node.encrypt(text), core: () => encryptEcb(key, text) },
			decrypt: { 'node:crypto': () => node.decrypt(sealed), core: () => decryptEcb(key, sealed) },
		};
		for (const [verb, { 'node:crypto': theirs, core: ours }] of Object.entries(both)) {
			if (theirs() !== ours()) throw new Error(`Core and node:crypto differ: ${verb}, ${name}.`);
			const spent = await interleaved({
				rounds: options.rounds,
				subjects: { 'node:crypto': repeated(theirs), core: repeated(ours) },
			});
			for (const [subject, rounds] of Object.entries(spent)) {
				const value = median(rounds.map(({ wall }) => (times / wall) * 1000));
				const row: Row = { part: 'encrypt', setting: `${verb} ${name}`, subject, value, unit: 'times/s' };
				const ratio = speedRatio(rounds, spent['node:crypto']);
				const aim = { text: '≥ 1', met: ratio >= 1 };
				rows.push(subject === 'core' ? { ...row, ratio: { to: 'node:crypto', value: ratio }, aim } : row);
			}
		}
	}
	return rows;
}
