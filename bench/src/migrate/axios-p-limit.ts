// What people write today: the whole CSV, axios, and p-limit for so many at once.
import { createReadStream } from 'node:fs';
import axios from 'axios';
import { parse } from 'csv-parse';
import pLimit from 'p-limit';
import { HEADERS, handMade, type Job, runJob } from './job.ts';

await runJob(async ({ url, file, width }: Job) => {
	const begun = performance.now();
	const limit = pLimit(width);
	const people: unknown[] = await createReadStream(file)
		.pipe(parse({ columns: true }))
		.toArray();
	await Promise.all(
		people.map((person) =>
			limit(async () => {
				const body = handMade.seal({ admin: 'admin@example.com', ...(person as object) });
				const { data } = await axios.post(`${url}/submission/migration`, body, { headers: HEADERS });
				return handMade.open(data.data);
			}),
		),
	);
	return performance.now() - begun;
});
