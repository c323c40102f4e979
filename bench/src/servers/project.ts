// A project of any size without keeping it: every submission is worked out from its number. One was created
// every ten minutes up to now; `POST /grow` adds some. Arguments: total, how many are undecided.
import { listenAndTell } from './tell.ts';

const MINUTES_10 = 600_000;
const [total = 0, open = 0] = process.argv.slice(2).map(Number);
const start = Date.now() - total * MINUTES_10;
let count = total;

// The undecided ones stand among the newest thousand, evenly.
const isOpen = (index: number) =>
	index < total && total - index <= 1000 && (total - index) % Math.floor(1000 / open) === 0;
const createdAt = (index: number) => start + index * MINUTES_10;

function item(index: number) {
	const created_at = new Date(createdAt(index)).toISOString();
	const result = isOpen(index) ? 'pending' : 'approved';
	const time = result === 'pending' ? 'pending_at' : 'kyc_result_at';
	return { submission_id: `s${index}`, created_at, [time]: created_at, kyc: { result } };
}

/** Newest first, below the cursor, not older than the first day. */
function page(query: URLSearchParams) {
	const from = Date.parse(query.get('start_date') ?? '1970-01-01');
	const before = query.get('nextpage_id')?.slice(1) ?? count;
	const size = Number(query.get('count'));
	const Items: ReturnType<typeof item>[] = [];
	let index = Number(before) - 1;
	for (; index >= 0 && Items.length < size && createdAt(index) >= from; index--) Items.push(item(index));
	const last = Items.at(-1);
	const more = index >= 0 && createdAt(index) >= from;
	return {
		Items,
		...(more && last && { nextpageKey: { id: last.submission_id, created_at: last.created_at } }),
	};
}

listenAndTell((request, response) => {
	request.resume();
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	if (pathname.endsWith('/grow')) count += Number(searchParams.get('by'));
	const one = searchParams.get('submission_id');
	const body = JSON.stringify(one === null ? page(searchParams) : { Items: [item(Number(one.slice(1)))] });
	response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
