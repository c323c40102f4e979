import { expect, it } from 'vitest';
import { createArgos } from './client.ts';
import type { Transport } from './transports/transport.ts';

/** A download that never ends by itself, and tells whether it was let go. */
function endless(start: string) {
	const state = { closed: false };
	async function* body() {
		try {
			for (;;) yield new TextEncoder().encode(start.padEnd(100));
		} finally {
			state.closed = true;
		}
	}
	const transport: Transport = async () => ({ status: 200, headers: {}, body: body() });
	return { argos: createArgos({ apiKey: 'unit-test-key', transport }), state };
}

it('lets go of an answer that is no picture', async () => {
	const { argos, state } = endless('<html>');
	const download = argos.images.download({ submissionId: 'sub1', type: 'idImage' });
	await expect(download).rejects.toMatchObject({ kind: 'protocol' });
	expect(state.closed).toBe(true);
});

it('lets go of a picture that nobody reads to its end', async () => {
	const { argos, state } = endless('GIF89a');
	const { chunks } = await argos.images.download({ submissionId: 'sub1', type: 'idImage' });
	for await (const _ of chunks) break;
	expect(state.closed).toBe(true);
});
