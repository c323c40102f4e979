import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@argos/sandbox';
import { expect, it } from 'vitest';
import { argos, envOf } from '../testing/cli.ts';

const CSV = 'email,fullName,birthDate,kycStatus\nana.prova@example.com,Ana Prova,1990-01-02,approved\n';

/** A proxy on loopback that counts what comes through it, with a tunnel or without. */
async function countingProxy() {
	let calls = 0;
	const server = createServer((incoming, answer) => {
		calls++;
		const { method, headers, url = '' } = incoming;
		const onward = request(url, { method, headers }, (response) => {
			answer.writeHead(response.statusCode ?? 502, response.headers);
			response.pipe(answer);
		});
		incoming.pipe(onward);
	});
	server.on('connect', ({ url }, socket, head) => {
		calls++;
		const [host, port] = (url ?? '').split(':');
		const onward = connect(Number(port), host, () => {
			socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
			onward.write(head);
			onward.pipe(socket).pipe(onward);
		});
		for (const end of [socket, onward]) end.on('error', () => onward.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, calls: () => calls, close: () => server.close() };
}

it('goes through the proxy of the environment when Node is told to', async () => {
	const sandbox = await createSandbox({ people: 0 });
	const proxy = await countingProxy();
	const folder = await mkdtemp(join(tmpdir(), 'argos-migrate-'));
	const path = join(folder, 'people.csv');
	await writeFile(path, CSV);
	const settings = { ...envOf(sandbox), HTTP_PROXY: proxy.url };
	try {
		const direct = await argos(['migrate', path, '--reference', 'none'], settings);
		expect([direct.code, proxy.calls()]).toEqual([0, 0]);
		await rm(`${path}.argos-journal`);
		const through = await argos(['migrate', path, '--reference', 'none'], {
			...settings,
			NODE_USE_ENV_PROXY: '1',
		});
		expect(through.code).toBe(0);
		expect(proxy.calls()).toBe(1);
	} finally {
		proxy.close();
		await sandbox.close();
		await rm(folder, { recursive: true });
	}
});
