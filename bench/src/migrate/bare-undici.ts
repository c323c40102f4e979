// The floor: bodies prepared beforehand, posted with nothing but undici. Only the posting is timed.
import { Pool } from 'undici';
import { inFlight } from '../measure.ts';
import { HEADERS, type Job, preparedBodies, runJob } from './job.ts';

await runJob(async ({ url, file, width, rows }: Job) => {
	const bodies = await preparedBodies(file, rows);
	const { origin, pathname } = new URL(`${url}/submission/migration`);
	const pool = new Pool(origin, { connections: width });
	let next = 0;
	const begun = performance.now();
	await inFlight(rows, width, async () => {
		const body = bodies[next++] ?? '';
		const answer = await pool.request({ path: pathname, method: 'POST', headers: HEADERS, body });
		await answer.body.text();
	});
	return performance.now() - begun;
});
