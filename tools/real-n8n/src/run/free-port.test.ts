import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { freePort } from './free-port.ts';

it('gives another port when the preferred one is taken', async () => {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const other = await freePort(port);
	server.close();
	await once(server, 'close');
	expect(other).not.toBe(port);
	expect(await freePort(port)).toBe(port);
});
