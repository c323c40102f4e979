import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// GET /image, argos-api.md §5.8, and the pictures that the sandbox draws for its made-up people.

const seeded = async ({ call }: Bench): Promise<string> => {
	const { Items } = (await call('/submission?count=1')).json() as { Items: [{ submission_id: string }] };
	return Items[0].submission_id;
};

it.each(['v3', 'v2'] as const)(
	'answers the picture itself, a PNG that says what it is (%s)',
	async (version) => {
		const bench = await start({ people: 1 });
		const id = await seeded(bench);
		const answer = await bench.call(`/image?submission_id=${id}&type=idImage`, {}, version);
		expect(answer.status).toBe(200);
		expect(answer.headers['content-type']).toBe('image/png');
		expect(answer.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
		expect([answer.bytes.readUInt32BE(16), answer.bytes.readUInt32BE(20)]).toEqual([320, 200]);
		const pixels = inflateSync(answer.bytes.subarray(answer.bytes.indexOf('IDAT') + 4));
		expect(pixels).toHaveLength(321 * 200);
	},
);

it('gives the same picture again, and another person another one', async () => {
	const bench = await start({ people: 4 });
	const { Items } = (await bench.call('/submission')).json() as { Items: { submission_id: string }[] };
	const pictures = await Promise.all(
		Items.map(({ submission_id: id }) => bench.call(`/image?submission_id=${id}&type=idImage`)),
	);
	expect(new Set(pictures.map(({ bytes }) => bytes.toString('hex'))).size).toBe(4);
	const again = await bench.call(`/image?submission_id=${Items[0]?.submission_id}&type=idImage`);
	expect(again.bytes).toEqual(pictures[0]?.bytes);
});

it('names the pictures of a case in its single item', async () => {
	const bench = await start({ people: 1 });
	const id = await seeded(bench);
	expect((await bench.call(`/submission?submission_id=${id}`)).json()).toMatchObject({
		Items: [{ image: { idImage: `${id}/idImage`, selfieImage: `${id}/selfieImage` } }],
	});
});

it('can answer octets without a type', async () => {
	const bench = await start({ people: 1, switches: { imageContentType: 'octet-stream' } });
	const answer = await bench.call(`/image?submission_id=${await seeded(bench)}&type=idImage`);
	expect(answer.headers['content-type']).toBe('application/octet-stream');
});

it.each([
	['error-code', 400, { errorCode: 'invalid_image', message: 'Cannot find image.' }],
	['message', 400, { message: 'Cannot find image.', statusCode: 400 }],
	['not-found', 404, { message: 'Cannot find image.' }],
] as const)('refuses what is not there in the shape %s', async (imageError, status, body) => {
	const bench = await start({ switches: { imageError } });
	const id = await migrated(bench);
	for (const query of [
		'',
		`submission_id=${id}`,
		`submission_id=${id}&type=idImage`,
		'submission_id=x&type=idImage',
	]) {
		const answer = await bench.call(`/image?${query}`);
		expect(answer.status).toBe(status);
		expect(answer.json()).toEqual(body);
	}
});

it('knows the back of a document in v3 only', async () => {
	const bench = await start({ people: 1 });
	const query = `/image?submission_id=${await seeded(bench)}&type=idBackImage`;
	expect((await bench.call(query)).status).toBe(200);
	expect((await bench.call(query, {}, 'v2')).status).toBe(400);
});

it('has no picture of a deleted case, and none of a kind that was erased', async () => {
	const bench = await start({ people: 2 });
	const { Items } = (await bench.call('/submission')).json() as { Items: { submission_id: string }[] };
	const [first, second] = Items.map((item) => item.submission_id);
	const status = async (id: string | undefined, type: string) =>
		(await bench.call(`/image?submission_id=${id}&type=${type}`)).status;
	await bench.call(`/submission/partial?submission_id=${first}&fields=id_image`, { method: 'DELETE' });
	expect([await status(first, 'idImage'), await status(first, 'selfieImage')]).toEqual([400, 200]);
	await bench.call(`/submission?submission_id=${second}`, { method: 'DELETE' });
	expect([await status(second, 'idImage'), await status(second, 'selfieImage')]).toEqual([400, 400]);
});
