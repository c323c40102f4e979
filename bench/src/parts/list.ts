import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createArgos, type Transport } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { undiciTransport } from '@argos/core/undici';
import { Pool } from 'undici';
import { interleaved, median, speedRatio } from '../measure.ts';
import type { Row } from '../row.ts';
import { startServer } from '../servers/start.ts';

const PAGE = 2000;

/** A long list read through, by core and by hand; and whether core's memory grows on the way. */
export async function list(options: { rounds: number; total: number }): Promise<Row[]> {
	const { total, rounds } = options;
	const server = await startServer('./list.ts', [total, PAGE]);
	const walk = (transport: Transport) => async () => {
		const argos = createArgos({ apiKey: 'bench-key', baseUrl: server.url, transport });
		let count = 0;
		for await (const submission of argos.submissions.list({}, { pageSize: PAGE })) {
			if (submission.submissionId) count++;
		}
		check(count, total);
	};
	const times = await interleaved({
		rounds,
		subjects: {
			'undici + JSON.parse': () => byHand(server.url, total),
			'core + undici': walk(undiciTransport()),
			'core + ky': walk(kyTransport()),
		},
	});
	const growth = await heapGrowth(server.url, undiciTransport());
	await server.stop();

	return Object.entries(times).map(([subject, spent]) => {
		const row: Row = {
			part: 'list',
			setting: `${total} submissions in pages of ${PAGE}`,
			subject,
			value: median(spent.map(({ wall }) => wall)),
			unit: 'ms',
			more: { 'CPU ms': median(spent.map(({ cpu }) => cpu)) },
		};
		if (subject === 'undici + JSON.parse') return row;
		const value = 1 / speedRatio(spent, times['undici + JSON.parse']);
		const ratio = { to: 'undici + JSON.parse', value };
		if (subject === 'core + ky') return { ...row, ratio };
		const met = value <= 1.6 && growth < 5;
		return {
			...row,
			ratio,
			aim: { text: '≤ 1.6, memory flat', met },
			more: { ...row.more, 'MB grown': growth },
		};
	});
}

async function byHand(url: string, total: number): Promise<void> {
	const pool = new Pool(new URL(url).origin);
	let next: { id: string; created_at: string } | undefined;
	let count = 0;
	do {
		const cursor = next ? `&nextpage_id=${next.id}&nextpage_date=${encodeURIComponent(next.created_at)}` : '';
		const path = `/v3/submission?count=${PAGE}${cursor}`;
		const { body } = await pool.request({ path, method: 'GET', headers: { 'x-api-key': 'bench-key' } });
		const page = JSON.parse(await body.text());
		for (const item of page.Items) if (item.submission_id) count++;
		next = page.nextpageKey;
	} while (next);
	await pool.close();
	check(count, total);
}

/** Megabytes of live memory that the later nine tenths of a walk add to the first. */
async function heapGrowth(url: string, transport: Transport): Promise<number> {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	const live = () => {
		collect();
		return process.memoryUsage().heapUsed / 1e6;
	};
	const argos = createArgos({ apiKey: 'bench-key', baseUrl: url, transport });
	const sizes: number[] = [];
	for await (const _page of argos.submissions.list({}, { pageSize: PAGE }).pages()) sizes.push(live());
	const early = sizes.at(Math.floor(sizes.length / 10)) ?? Number.NaN;
	return (sizes.at(-1) ?? Number.NaN) - early;
}

function check(count: number, total: number): void {
	if (count !== total) throw new Error(`Read ${count} submissions instead of ${total}.`);
}
