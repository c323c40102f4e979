import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { handMadeCipher } from '../clients/hand-made-cipher.ts';

export const KEY = 'bench-key';

/** What a client in a process of its own is told to do, as JSON in its argument. */
export interface Job {
	/** Base URL, version included. */
	url: string;
	/** CSV file. */
	file: string;
	/** How many rows to send, from the beginning. */
	rows: number;
	/** How many at once. */
	width: number;
}

export const HEADERS = {
	'x-api-key': KEY,
	accept: 'application/json',
	'content-type': 'application/json',
};

const cipher = handMadeCipher(KEY);

/** Encryption of whole bodies, as people write it by hand. */
export const handMade = {
	seal: (person: object): string => encodeURIComponent(cipher.encrypt(JSON.stringify(person))),
	open: (data: string): unknown => JSON.parse(cipher.decrypt(data)),
};

export async function preparedBodies(file: string, rows: number): Promise<string[]> {
	const people: object[] = await createReadStream(file)
		.pipe(parse({ columns: true, to: rows }))
		.toArray();
	return people.map((person) => handMade.seal({ admin: 'admin@example.com', ...person }));
}

/** Does the job, tells the parent the milliseconds that the work itself took, and ends. */
export async function runJob(work: (job: Job) => Promise<number>): Promise<never> {
	const ms = await work(JSON.parse(process.argv[2] ?? '{}') as Job);
	process.stdout.write(JSON.stringify({ ms }));
	process.exit();
}
