import { createArgos, type EcbCipher, type EncryptionMode, type Transport } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import { undiciTransport } from '@argos/core/undici';
import { barePosts, type Post } from '../clients/bare.ts';
import { handMadeCipher } from '../clients/hand-made-cipher.ts';
import { PERSON, WIRE_PERSON } from '../clients/person.ts';
import { inFlight, interleaved, median, type Spent, speedRatio } from '../measure.ts';
import type { Row } from '../row.ts';
import { startServer } from '../servers/start.ts';

const KEY = 'bench-key';
const ANSWER = '{"submissionId":"4f3c2d1e-0000-4000-8000-000000000001"}';

/** Small POSTs through what people use today and through core, many at once and one after another. */
export async function calls(options: { rounds: number; parallel: number; sequence: number }): Promise<Row[]> {
	const rows: Row[] = [];
	for (const encryption of ['off', 'aes-256-ecb'] as const) {
		const sealed = JSON.stringify({ data: handMadeCipher(KEY).encrypt(ANSWER), isEncrypted: true });
		const server = await startServer('./calls.ts', [encryption === 'off' ? ANSWER : sealed]);
		const subjects = clients(server.url, encryption);
		for (const [width, total] of [
			[64, options.parallel],
			[1, options.sequence],
		] as const) {
			const each = Math.ceil(total / options.rounds);
			const rounds = await interleaved({
				rounds: options.rounds,
				subjects: Object.fromEntries(
					Object.entries(subjects).map(([name, call]) => [name, () => inFlight(each, width, call)]),
				),
			});
			rows.push(...rowsOf({ rounds, each, width, encryption }));
		}
		await server.stop();
	}
	return rows;
}

function clients(url: string, encryption: EncryptionMode): Record<string, () => Promise<unknown>> {
	const viaCore = (transport: Transport, cipher?: EcbCipher) => {
		const argos = createArgos({ apiKey: KEY, baseUrl: url, transport, encryption, cipher });
		return () => argos.submissions.migrate(PERSON);
	};
	const bare = Object.entries(barePosts(url)).map(([name, post]) => [name, byHand(post, url, encryption)]);
	return {
		...Object.fromEntries(bare),
		'core + ky': viaCore(kyTransport()),
		'core + undici': viaCore(undiciTransport(), nodeCipher),
	};
}

/** What a program does that calls ARGOS without core, checks left out. */
function byHand(post: Post, url: string, encryption: EncryptionMode): () => Promise<unknown> {
	const cipher = handMadeCipher(KEY);
	const headers = { 'x-api-key': KEY, accept: 'application/json', 'content-type': 'application/json' };
	const to = `${url}/submission/migration`;
	if (encryption === 'off') {
		return async () => JSON.parse(await post(to, headers, JSON.stringify(WIRE_PERSON)));
	}
	return async () => {
		const body = encodeURIComponent(cipher.encrypt(JSON.stringify(WIRE_PERSON)));
		return JSON.parse(cipher.decrypt(JSON.parse(await post(to, headers, body)).data));
	};
}

function rowsOf(run: {
	rounds: Record<string, Spent[]>;
	each: number;
	width: number;
	encryption: EncryptionMode;
}): Row[] {
	const { rounds, each, width, encryption } = run;
	const setting = `${width === 1 ? 'in sequence' : `${width} in flight`}, ${encryption === 'off' ? 'clear' : 'encrypted'}`;
	const floor = encryption === 'off' ? 0.7 : 0.6;
	return Object.entries(rounds).map(([subject, times]) => {
		const row: Row = {
			part: 'calls',
			setting,
			subject,
			value: median(times.map(({ wall }) => (each / wall) * 1000)),
			unit: 'calls/s',
			more: { 'CPU µs/call': median(times.map(({ cpu }) => (cpu / each) * 1000)) },
		};
		if (subject === 'core + ky') {
			const value = speedRatio(times, rounds.ky);
			return { ...row, ratio: { to: 'ky', value }, aim: { text: '≥ 0.9', met: value >= 0.9 } };
		}
		if (subject !== 'core + undici') return row;
		const value = speedRatio(times, rounds['undici.request']);
		const axios = speedRatio(times, rounds.axios);
		const met = value >= floor && axios >= 2.5;
		const more = { ...row.more, '× axios': axios };
		return {
			...row,
			more,
			ratio: { to: 'undici.request', value },
			aim: { text: `≥ ${floor}, ≥ 2.5 × axios`, met },
		};
	});
}
