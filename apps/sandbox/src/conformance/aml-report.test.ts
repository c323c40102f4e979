import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { type Bench, migrated, start } from '../testing/start.ts';

// GET /v3/report/aml, argos-api.md §5.14: application/pdf, report.pdf. What is in it is not documented.

interface FlaggedOptions extends SandboxOptions {
	matches: number;
	fullName?: string;
}

async function flagged({ matches, fullName = 'hong kil dong', ...options }: FlaggedOptions): Promise<{
	bench: Bench;
	id: string;
	resourceIds: [string, ...string[]];
}> {
	const bench = await start(options);
	const id = await migrated(bench, { fullName });
	bench.sandbox.decide(id, { status: 'pending', redFlag: { matches, riskLevel: 'High' } });
	const answer = await bench.control('/submissions');
	const { submissions } = answer.json() as { submissions: { resourceIds: [string, ...string[]] }[] };
	return { bench, id, resourceIds: submissions[0]?.resourceIds ?? ['none'] };
}

async function pagesOf(bytes: Buffer): Promise<string[]> {
	return (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text;
}

it('answers a PDF of a cover, a page for each match and a closing page', async () => {
	const { bench, id, resourceIds } = await flagged({ matches: 3 });
	const answer = await bench.call(`/report/aml?resourceId=${resourceIds[1]}`);
	expect(answer.status).toBe(200);
	expect(answer.headers['content-type']).toBe('application/pdf');
	expect(answer.headers['content-disposition']).toBe('attachment; filename="report.pdf"');
	expect(answer.bytes.subarray(0, 5).toString()).toBe('%PDF-');
	const pages = await pagesOf(answer.bytes);
	expect(pages).toHaveLength(5);
	expect(pages[0]).toContain(id);
	expect(pages[0]).toContain('hong kil dong');
	expect(pages[0]).toContain('Risk level High');
	expect(pages[0]).toContain('Matches 3');
	for (const [index, resourceId] of resourceIds.entries()) {
		expect(pages[index + 1]).toContain(`Match ${index + 1} of 3`);
		expect(pages[index + 1]).toContain(`Resource id ${resourceId}`);
		expect(pages[index + 1]).toMatch(
			/Categories (SAN|PEP)-(CURRENT|FORMER|LINKED)|Categories (REL|POI|RRE|INS|DD)/,
		);
		expect(pages[index + 1]).toMatch(/Matched score (9[3-9](\.\d+)?|100)\n/);
		expect(pages[index + 1]).toContain('(fictional), listed on');
	}
	expect(pages[1]).toMatch(/Categories (SAN-CURRENT|PEP-CURRENT|REL)/);
	expect(pages.map((text) => text.includes('This is the match that the report was asked for'))).toEqual([
		false,
		false,
		true,
		false,
		false,
	]);
	for (const text of pages) expect(text).toContain('SANDBOX - fictional data');
});

it('sends the PDF in clear when the project encrypts', async () => {
	const bench = await start({ people: 20, encryption: 'aes-256-ecb' });
	const answer = await bench.control('/submissions?redFlag=true&limit=1');
	const { submissions } = answer.json() as { submissions: { resourceIds: string[] }[] };
	const report = await bench.call(`/report/aml?resourceId=${submissions[0]?.resourceIds[0]}`);
	expect(report.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

it('draws names of other scripts as far as its fonts go, and never fails on them', async () => {
	const { bench, resourceIds } = await flagged({ matches: 1, fullName: '홍길동 Zażółć Ñúñez' });
	const answer = await bench.call(`/report/aml?resourceId=${resourceIds[0]}`);
	const [cover] = await pagesOf(answer.bytes);
	expect(cover).toContain('Name ??? Zazó?c Ñúñez');
});

it.each([
	['error-code', 400, { errorCode: 'invalid_resourceId', message: 'Cannot find report.' }],
	['message', 400, { message: 'Cannot find report.', statusCode: 400 }],
	['not-found', 404, { message: 'Cannot find report.' }],
] as const)('answers an unknown resourceId in the shape %s', async (reportError, status, body) => {
	const { call } = await start({ switches: { reportError } });
	const answer = await call('/report/aml?resourceId=nothing');
	expect(answer.status).toBe(status);
	expect(answer.json()).toEqual(body);
});

it.each(['/report/aml', '/report/aml?resourceId='])(
	'answers %s without a resourceId with an error',
	async (path) => {
		const { call } = await start();
		const answer = await call(path);
		expect(answer.status).toBe(400);
		expect(answer.json()).toEqual({ errorCode: 'missing_parameter', message: 'resourceId is required' });
	},
);

it('forgets the matches that a new decision replaced', async () => {
	const { bench, id, resourceIds } = await flagged({ matches: 1 });
	bench.sandbox.decide(id, { status: 'approved', redFlag: { matches: 1, riskLevel: 'Low' } });
	expect((await bench.call(`/report/aml?resourceId=${resourceIds[0]}`)).status).toBe(400);
});
