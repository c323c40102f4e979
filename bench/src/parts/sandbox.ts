import { Pool } from 'undici';
import { WIRE_PERSON } from '../clients/person.ts';
import { inFlight, median, spent } from '../measure.ts';
import type { Row } from '../row.ts';
import { startServer } from '../servers/start.ts';

/** How much the sandbox takes and gives in a second, asked without core. */
export async function sandbox(options: { rounds: number; posts: number; lists: number }): Promise<Row[]> {
	const server = await startServer('./sandbox.ts', [2000]);
	const pool = new Pool(new URL(server.url).origin, { connections: 64 });
	const headers = { 'x-api-key': 'sandbox-key', 'content-type': 'application/json' };
	const ask = async (call: { method: 'GET' | 'POST'; path: string; body?: string }) => {
		const answer = await pool.request({ ...call, headers });
		const text = await answer.body.text();
		if (answer.statusCode !== 200) throw new Error(`The sandbox answered ${answer.statusCode}: ${text}`);
	};
	const body = JSON.stringify(WIRE_PERSON);
	const works = {
		'POST migrations, 64 in flight': {
			each: Math.ceil(options.posts / options.rounds),
			call: () => ask({ method: 'POST', path: '/v3/submission/migration', body }),
		},
		'GET lists of 200, 8 in flight': {
			each: Math.ceil(options.lists / options.rounds),
			call: () => ask({ method: 'GET', path: '/v3/submission?count=200' }),
		},
	};
	const rows: Row[] = [];
	for (const [setting, { each, call }] of Object.entries(works)) {
		const posts = setting.startsWith('POST');
		const width = posts ? 64 : 8;
		await inFlight(each, width, call);
		const rates: number[] = [];
		for (let round = 0; round < options.rounds; round++) {
			const { wall } = await spent(() => inFlight(each, width, call));
			rates.push((each / wall) * 1000);
		}
		const value = median(rates);
		const row: Row = { part: 'sandbox', setting, subject: 'sandbox', value, unit: 'calls/s' };
		rows.push(posts ? { ...row, aim: { text: '≥ 5,000', met: value >= 5000 } } : row);
	}
	await pool.close();
	await server.stop();
	return rows;
}
