import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { raw } from '../testing/raw-http.ts';
import { runExample } from '../testing/shell.ts';
import { start } from '../testing/start.ts';

const MANUAL = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const BLOCKS = [...MANUAL.matchAll(/```sh\n(.*?)```/gs)].map(([, text = '']) => text);
const PORT = /127\.0\.0\.1:4010/g;

/** First words of a block, and what its answers must say, in this order. */
const EXAMPLES: [beginning: string, says: string[]][] = [
	["curl -s -H 'x-api-key: sandbox-key'", ['{"Items":[{"data":{"full_name":', '"nextpageKey"']],
	['curl -s -X POST http://127.0.0.1:4010/v3/submission/migration', ['"message":"success"']],
	['# waits for a reviewer', ['"message":"success"']],
	[
		'# a person with two matches',
		[
			'"result":"Red Flag"',
			'"successCount":1',
			'"auth_status":"rejected"',
			'"fail_code":["Face_Occluded_fail"]',
			'"reviewOCRData"',
			'"retryCode":"face_compare_underscore"',
		],
	],
	[
		'# what there is',
		[
			'"POST /_sandbox/reset"',
			'"status":"pending","redFlag":true',
			'"status":"approved"',
			'"status":"rejected"',
			'"status":"pending"',
			'"riskLevel":"High"',
			'"due":[{"at":',
			'{"submissions":[',
			'{"seed":2,"people":50}',
			'{"seed":1,"people":300}',
			'"calendarDates":"strict"',
		],
	],
	[
		'# where they go',
		[
			'"url":"http://127.0.0.1:5000/hook"',
			'"retries":3',
			'"trigger":"updated"',
			'"trigger":"token_expired"',
			'{"deliveries":[{"id":"2"',
			'"id":"1"',
			'null',
		],
	],
	[
		'# every third edit',
		['"id":"fault-1"', '"id":"fault-2"', '"id":"fault-3"', '"id":"fault-3"', '"faults":[]'],
	],
	[
		'# the clock',
		[
			'"offsetMs":0',
			'"offsetMs":86400000',
			'"now":"2026-01-15T12:00:00',
			'"frozen":true',
			'"frozen":false',
			'"offsetMs":0',
			'"callsPerSecond":5000',
			'"callsPerDay":500000,"keys":[',
			'{"requests":[',
			'{"requests":[',
			': connected',
		],
	],
];

function block(beginning: string): string {
	return BLOCKS.find((text) => text.startsWith(beginning)) ?? 'exit 99';
}

it.each(EXAMPLES)('runs the example "%s" of the manual and answers as it says', async (beginning, says) => {
	const { sandbox, control } = await start({ people: 300 });
	const approved = (await control('/submissions?status=approved&limit=1')).json() as {
		submissions: { submissionId: string }[];
	};
	const script = block(beginning)
		.replaceAll(PORT, `127.0.0.1:${sandbox.port}`)
		// The stream of news has no end of its own.
		.replace(/curl -sN (\S+)/, 'command curl -sN --max-time 1 $1 || [ $? = 28 ]');
	const printed = await runExample(script, { submissionId: approved.submissions[0]?.submissionId ?? '' });
	let from = 0;
	for (const text of says) {
		const at = printed.indexOf(text, from);
		expect(at, `${text} in ${printed.slice(from, from + 2000)}`).toBeGreaterThanOrEqual(0);
		from = at + text.length;
	}
});

it('makes a Liveform link by OpenSSL that opens the form', async () => {
	const { sandbox } = await start();
	const script = block('# the person goes').replaceAll(PORT, `127.0.0.1:${sandbox.port}`);
	const printed = await runExample(script, { submissionId: 'none' });
	const page = await raw(printed.trim().split('\n').at(-1) ?? '');
	expect([page.status, page.text]).toEqual([200, expect.stringContaining('value="kim@example.com"')]);
});

it('opens an encrypted answer by OpenSSL as the manual says', async () => {
	const { sandbox } = await start({ encryption: 'aes-256-ecb', people: 1 });
	const script = block('KEY=').replaceAll(PORT, `127.0.0.1:${sandbox.port}`);
	expect(await runExample(script, { submissionId: 'none' })).toMatch(/^\{"Items":\[\{"data":\{"full_name":/);
});

it('leaves no example of the manual out', () => {
	const known = ['npm run', '# the person goes', 'KEY=', ...EXAMPLES.map(([beginning]) => beginning)];
	expect(BLOCKS.filter((text) => !known.some((beginning) => text.startsWith(beginning)))).toEqual([]);
});
