import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { run, workspace } from './bench.ts';

const KEY = { 'api-key': 'some-key' };
const PEOPLE =
	'email,fullName,birthDate,kycStatus\nana.example@example.com,Ana Example,1990-12-31,approved\n';

test.each([
	['aml-reports', { ...KEY, since: '2026-01-31' }],
	['migrate', { ...KEY, file: 'people.csv', admin: 'admin@example.com', 'dry-run': 'false' }],
] as const)('calls of %s go through the proxy that the environment names', async (action, inputs) => {
	const asked: (string | undefined)[] = [];
	const proxy = createServer((_request, response) =>
		response.end('{"Items":[],"submissionId":"sub0000example01"}'),
	);
	proxy.on('connect', (request, socket) => {
		asked.push(request.url);
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		// What comes through the tunnel is answered here as well.
		proxy.emit('connection', socket);
	});
	await once(proxy.listen(0, '127.0.0.1'), 'listening');
	onTestFinished(() => {
		proxy.closeAllConnections();
		proxy.close();
	});
	const done = await run(action, {
		workspace: await workspace({ 'people.csv': PEOPLE }),
		// Nobody answers under this name but the proxy.
		inputs: { ...inputs, 'base-url': 'http://argos.localhost:4999/v3' },
		env: { HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` },
	});
	expect(done.annotations).toEqual([]);
	expect(done.exitCode).toBe(0);
	expect(asked).toEqual(['argos.localhost:4999']);
});
