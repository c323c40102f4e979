import { createSandbox } from '@argos/sandbox';
import { afterEach, expect, it } from 'vitest';
import { type Loopback, loopback } from './loopback.mts';
import { poller, run } from './run.ts';

const KEY = 'a-key-that-must-not-show';
const REPORT = { resource: 'aml', operation: 'downloadReport', resourceId: 'res0000example01' };
const GET_MANY = { resource: 'submission', operation: 'getMany' };
const MIGRATE = {
	resource: 'submission',
	operation: 'migrate',
	admin: 'admin@example.com',
	email: 'kim.sample@example.com',
	fullName: 'Kim Sample',
	birthDate: '1990-04-01',
	kycStatus: 'approved',
};

let server: Loopback | undefined;
afterEach(() => server?.close());

async function answering(...[answer]: Parameters<typeof loopback>) {
	server = await loopback(answer);
	return { ...server, key: KEY };
}

it('says that a wrong key was refused, and shows neither key nor applicant', async () => {
	const sandbox = await createSandbox({ people: 0 });
	const fromItem = { email: '={{ $json.email }}', fullName: '={{ $json.fullName }}' };
	const person = { email: MIGRATE.email, fullName: MIGRATE.fullName };
	const { error } = await run({ ...sandbox, key: KEY }, { ...MIGRATE, ...fromItem }, { input: [person] });
	await sandbox.close();
	expect(error).toMatchObject({
		name: 'NodeApiError',
		httpCode: '403',
		message: 'Migrate submission: ARGOS refused the API key (HTTP 403, "Forbidden").',
		description: 'Check that the API key is complete and belongs to this project.',
	});
	const shown = JSON.stringify(error) + String(error?.stack);
	expect(shown).not.toContain(KEY);
	expect(shown).not.toContain('kim.sample');
	expect(shown).not.toContain('Kim Sample');
});

it('names the host that could not be reached', async () => {
	const gone = await answering((response) => response.end());
	await server?.close();
	const { error } = await run(gone, GET_MANY);
	expect(error).toMatchObject({
		message: `Get submissions: ${new URL(gone.url).host} could not be reached.`,
		description: 'Check the base URL, the network and any proxy, then try again. (ECONNREFUSED)',
	});
	expect(JSON.stringify(error)).not.toContain(KEY);
});

it('refuses plain http to another machine before anything is sent', async () => {
	const { error } = await run({ url: 'http://argos.example.com/v3', key: KEY }, GET_MANY);
	expect(error?.message).toBe(
		"Base URL: Plain http would send the API key and people's data readable over the network.",
	);
});

it('does not take a report that was cut short for a whole one', async () => {
	const cut = await answering((response) => {
		response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': '100000' });
		response.write('%PDF-1.7\n', () => response.destroy());
	});
	const { error, items } = await run(cut, REPORT);
	expect(items).toEqual([]);
	expect(error?.message).toBe('Download AML report: The connection broke before the whole answer came.');
});

it('does not take a report without its end for a whole one', async () => {
	const cut = await answering((response) => response.end('%PDF-1.7\nand then nothing'));
	const { error } = await run(cut, REPORT);
	expect(error?.message).toBe('Download AML report: The PDF was cut short on its way.');
});

it('does not take a picture that was cut short, or a page, for a whole picture', async () => {
	const picture = { resource: 'image', operation: 'download', submissionId: 'sub0000example01' };
	const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(50)]);
	const cut = await answering((response) => {
		response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '100000' });
		response.write(jpeg, () => response.destroy());
	});
	const broken = await run(cut, { ...picture, type: 'idImage' });
	await cut.close();
	expect(broken.items).toEqual([]);
	expect(broken.error?.message).toBe('Download image: The connection broke before the whole answer came.');

	const page = await answering((response) => response.end('<html>Sign in</html>'));
	const { error } = await run(page, { ...picture, type: 'idImage' });
	expect(error?.message).toBe('Download image: The answer is not a picture.');
});

it('does not store an answer that is no PDF', async () => {
	const page = await answering((response) => response.end('<html>Sign in</html>'));
	const { error } = await run(page, REPORT);
	expect(error?.message).toBe('Download AML report: The answer is not a PDF.');
});

it('asks again when ARGOS says "not now", as long as it only reads', async () => {
	const busy = await answering((response, requestNumber) => {
		const good = requestNumber === 3;
		response.writeHead(good ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '0' });
		response.end(good ? '{"Items":[]}' : '{"message":"Service Unavailable"}');
	});
	const { error, items } = await run(busy, GET_MANY);
	expect(error).toBeUndefined();
	expect(items).toEqual([]);
	expect(busy.requests).toHaveLength(3);
});

it('gives up after three tries', async () => {
	const busy = await answering((response) => {
		response.writeHead(503, { 'retry-after': '0' });
		response.end('{"message":"Service Unavailable"}');
	});
	const { error } = await run(busy, GET_MANY);
	expect(error).toMatchObject({ httpCode: '503' });
	expect(busy.requests).toHaveLength(3);
});

it('does not wait for longer than ten seconds, but says how long ARGOS asked for', async () => {
	const busy = await answering((response) => {
		response.writeHead(429, { 'retry-after': '60' });
		response.end('{"message":"Too Many Requests"}');
	});
	const trigger = await poller(busy, { events: ['approved'] });
	await expect(trigger.poll()).rejects.toMatchObject({
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: 60_000 },
	});
	expect(busy.requests).toHaveLength(1);
});

it('never sends a migration twice, and says when its outcome is not known', async () => {
	const lost = await answering((response) => response.destroy());
	const { error } = await run(lost, MIGRATE);
	expect(lost.requests).toHaveLength(1);
	expect(error?.message).toContain('broke before the whole answer came');
	expect(error?.description).toMatch(/may have|look/i);
});

it.each([
	['Review submission', { resource: 'submission', operation: 'review', status: 'approved' }],
	['Screen for AML', { resource: 'aml', operation: 'screen' }],
])('sends "%s" once, and says that it may have happened when the answer is lost', async (name, call) => {
	const lost = await answering((response) => response.destroy());
	const parameters = { ...call, submissionId: 'sub0000example01', admin: 'admin@example.com' };
	const { items } = await run(lost, parameters, { onError: 'continueRegularOutput' });
	expect(lost.requests).toHaveLength(1);
	expect(items).toEqual([{ json: { error: expect.any(String) }, pairedItem: { item: 0 } }]);
	expect(items[0]?.json.error).toMatch(new RegExp(`^${name}: `));
	expect(items[0]?.json.error).toContain('It may or may not have taken effect');
});

it('sends what changes nothing more the second time again, such as a deletion', async () => {
	const busy = await answering((response, requestNumber) => {
		response.writeHead(requestNumber === 2 ? 200 : 503, { 'retry-after': '0' });
		response.end('{}');
	});
	const deletion = { resource: 'faceAuth', operation: 'delete', authenticationId: 'fac0000example01' };
	const { error } = await run(busy, deletion);
	expect(error).toBeUndefined();
	expect(busy.requests).toHaveLength(2);
});

it('does not follow a redirect, so no other host sees the key', async () => {
	const elsewhere = await loopback((response) => response.end('{}'));
	const moved = await answering((response) => {
		response.writeHead(307, { location: elsewhere.url });
		response.end();
	});
	const { error } = await run(moved, GET_MANY);
	await elsewhere.close();
	expect(error).toBeDefined();
	expect(elsewhere.requests).toEqual([]);
	expect(moved.requests[0]?.headers['x-api-key']).toBe(KEY);
});
