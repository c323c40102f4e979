import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';
import { writePeople } from './people-file.ts';
import { type Ran, runArgos, runClient } from './spawned.ts';

interface Setting {
	/** Base URL of the responder. */
	url: string;
	/** For files, removed by whoever made it. */
	folder: string;
}

const WIDTH = 64;
/** What people get who say nothing. */
const RATE_WIDTH = 16;
const UNLIMITED = ['--rate', 'unlimited'];

/** Rows per second, every subject once a round. */
export async function speed({
	url,
	folder,
	rows,
	rounds,
}: Setting & { rows: number; rounds: number }): Promise<Row[]> {
	const file = await people(folder, rows);
	const job = { url, file, rows, width: WIDTH };
	const few = { ...job, rows: Math.ceil(rows / 10) };
	const subjects: Record<string, { rows: number; run: () => Promise<Ran> }> = {
		'argos migrate': { rows, run: () => runArgos(job, folder, UNLIMITED) },
		'bare undici, prepared bodies': { rows, run: () => runClient('bare-undici', job, folder) },
		'axios + p-limit': { rows, run: () => runClient('axios-p-limit', job, folder) },
		'fetch, one after the other': { rows: few.rows, run: () => runClient('sequential-fetch', few, folder) },
	};
	const found: Record<string, { rate: number; peak: number }[]> = {};
	const names = Object.keys(subjects);
	for (let round = 0; round < rounds; round++) {
		for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
			const subject = subjects[name];
			if (!subject) continue;
			const { ms, peak } = await subject.run();
			found[name] = [...(found[name] ?? []), { rate: (subject.rows / ms) * 1000, peak }];
		}
	}
	const rateOf = (name: string) => median((found[name] ?? []).map(({ rate }) => rate));
	const ratio = (other: string) =>
		median(
			(found['argos migrate'] ?? []).map(({ rate }, n) => rate / (found[other]?.[n]?.rate ?? Number.NaN)),
		);
	return names.map((name) => {
		const row: Row = {
			part: 'migrate',
			setting: `${rows.toLocaleString('en')} rows of CSV, ${WIDTH} in flight, encrypted`,
			subject: name,
			value: rateOf(name),
			unit: 'rows/s',
			more: { 'MB peak': median((found[name] ?? []).map(({ peak }) => peak)) },
		};
		if (name !== 'argos migrate') return row;
		const bare = ratio('bare undici, prepared bodies');
		const axios = ratio('axios + p-limit');
		const fetched = ratio('fetch, one after the other');
		return {
			...row,
			more: { ...row.more, '× axios + p-limit': axios, '× fetch in sequence': fetched },
			ratio: { to: 'bare undici', value: bare },
			aim: {
				text: '≥ 0.6 of undici, ≥ 2 × axios, ≥ 5,000 rows/s',
				met: bare >= 0.6 && axios >= 2 && row.value >= 5000,
			},
		};
	});
}

/** Peak memory of a small and a large file. */
export async function memory({
	url,
	folder,
	sizes,
}: Setting & { sizes: readonly [number, number] }): Promise<Row[]> {
	const peaks: number[] = [];
	const rows: Row[] = [];
	for (const size of sizes) {
		const file = await people(folder, size);
		const { ms, peak } = await runArgos({ url, file, rows: size, width: WIDTH }, folder, UNLIMITED);
		const megabytes = (await stat(file)).size / 1e6;
		peaks.push(peak);
		rows.push({
			part: 'memory',
			setting: `argos migrate, ${WIDTH} in flight, encrypted`,
			subject: `${size.toLocaleString('en')} rows`,
			value: peak,
			unit: 'MB',
			aim: { text: '≤ 200 MB', met: peak <= 200 },
			more: { 'rows/s': (size / ms) * 1000, 'MB file': megabytes },
		});
		await rm(file);
	}
	const [small = Number.NaN, large = Number.NaN] = peaks;
	const grown = large - small;
	return [
		...rows,
		{
			part: 'memory',
			setting: `argos migrate, ${WIDTH} in flight, encrypted`,
			subject: 'difference',
			value: grown,
			unit: 'MB',
			aim: { text: '≤ 20 MB', met: grown <= 20 },
		},
	];
}

/** Whether a rate is kept, as the responder sees it. */
export async function rate({
	url,
	folder,
	rows,
	perSecond,
}: Setting & { rows: number; perSecond: number }): Promise<Row[]> {
	const file = await people(folder, rows);
	await arrivalsAt(url);
	await runArgos({ url, file, rows, width: RATE_WIDTH }, folder, ['--rate', String(perSecond)]);
	const arrivals = await arrivalsAt(url);
	const first = arrivals[0] ?? Number.NaN;
	const last = arrivals.at(-1) ?? Number.NaN;
	// The last burst stands for a whole second, of which only its beginning was seen.
	const average = ((arrivals.length - 1) / (last - first)) * 1000;
	const most = mostInASecond(arrivals);
	const setting = `--rate ${perSecond.toLocaleString('en')}, ${rows.toLocaleString('en')} rows, ${RATE_WIDTH} in flight, as the responder sees it`;
	return [
		{
			part: 'rate',
			setting,
			subject: 'average',
			value: average,
			unit: 'calls/s',
			aim: { text: 'within 2 %', met: Math.abs(average / perSecond - 1) <= 0.02 },
		},
		{
			part: 'rate',
			setting,
			subject: 'most in any second',
			value: most,
			unit: 'calls',
			aim: { text: `≤ ${perSecond.toLocaleString('en')}`, met: most <= perSecond },
		},
	];
}

async function people(folder: string, rows: number): Promise<string> {
	const file = join(folder, `people-${rows}.csv`);
	await writePeople(file, rows);
	return file;
}

async function arrivalsAt(url: string): Promise<number[]> {
	return (await (await fetch(`${url}/_arrivals`)).json()) as number[];
}

/** The greatest number of moments within 1,000 ms, wherever they begin. */
function mostInASecond(moments: readonly number[]): number {
	let from = 0;
	let most = 0;
	for (const [at, moment] of moments.entries()) {
		while (moment - (moments[from] ?? moment) >= 1000) from++;
		most = Math.max(most, at - from + 1);
	}
	return most;
}
