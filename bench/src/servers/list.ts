// Answers pages of one long list, made beforehand from the sandbox's people. Arguments: total, page size.
import { createSandbox } from '@argos/sandbox';
import { listenAndTell } from './tell.ts';

interface Page {
	Items: { submission_id: string; created_at: string }[];
}

const [total = 0, size = 0] = process.argv.slice(2).map(Number);
const sandbox = await createSandbox({ people: size, switches: { maxCount: size } });
const response = await fetch(`${sandbox.url}/submission?count=${size}`, {
	headers: { 'x-api-key': sandbox.key },
});
const { Items } = (await response.json()) as Page;
await sandbox.close();
if (Items.length !== size) throw new Error(`The sandbox gave ${Items.length} people instead of ${size}.`);

const pages = Array.from({ length: Math.ceil(total / size) }, (_, number) => {
	const items = Items.map((item, index) => ({ ...item, submission_id: `s${number * size + index}` }));
	const next = { id: String(number + 1), created_at: '2026-01-01T00:00:00.000Z' };
	const last = (number + 1) * size >= total;
	return Buffer.from(JSON.stringify({ Items: items, ...(!last && { nextpageKey: next }) }));
});

listenAndTell((request, answer) => {
	const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const page = pages[Number(searchParams.get('nextpage_id') ?? 0)] ?? Buffer.from('{"Items":[]}');
	answer.writeHead(200, { 'content-type': 'application/json', 'content-length': page.length }).end(page);
});
