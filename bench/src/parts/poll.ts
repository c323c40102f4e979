import { createArgos, type Transport, type WatchState, watchStep } from '@argos/core';
import { undiciTransport } from '@argos/core/undici';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';
import { startServer } from '../servers/start.ts';

const NEW = 20;
const OPEN = 200;

/** What one poll costs in projects of growing size, with as many new and undecided submissions in each. */
export async function poll(options: { rounds: number; totals: readonly number[] }): Promise<Row[]> {
	const rows: Row[] = [];
	let least: number | undefined;
	for (const total of options.totals) {
		const { requests, ms } = await pollProject(total, options.rounds);
		least ??= requests;
		const aim = { text: 'does not grow with the total', met: requests <= least };
		const setting = `${total} submissions, ${NEW} new, ${OPEN} undecided`;
		const row = { part: 'poll', setting, subject: 'watch', value: requests, unit: 'requests/poll' };
		rows.push({ ...row, more: { 'ms/poll': ms }, aim });
	}
	return rows;
}

async function pollProject(total: number, rounds: number): Promise<{ requests: number; ms: number }> {
	const server = await startServer('./project.ts', [total, OPEN]);
	const inner = undiciTransport();
	let requests = 0;
	const counted: Transport = (request, context) => {
		requests++;
		return inner(request, context);
	};
	const argos = createArgos({ apiKey: 'bench-key', baseUrl: server.url, transport: counted });
	let state: WatchState | undefined;
	/** Steps until nothing more is waiting, as a host does. */
	const once = async () => {
		let events = 0;
		for (let more = true; more; ) {
			const step = await watchStep(argos, state, { statuses: ['approved'] });
			({ state, hasMore: more } = step);
			events += step.events.length;
		}
		return events;
	};

	await once();
	await once();
	const found: { requests: number; ms: number }[] = [];
	for (let round = 0; round < rounds; round++) {
		await fetch(`${server.url}/grow?by=${NEW}`, { method: 'POST' });
		requests = 0;
		const begun = performance.now();
		const events = await once();
		found.push({ requests, ms: performance.now() - begun });
		if (events !== NEW) throw new Error(`The watch told ${events} events instead of ${NEW}.`);
	}
	await server.stop();
	return { requests: median(found.map((one) => one.requests)), ms: median(found.map((one) => one.ms)) };
}
