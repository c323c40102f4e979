import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { createSandbox } from './sandbox.ts';
import { raw } from './testing/raw-http.ts';
import { start } from './testing/start.ts';

it('starts with the documented defaults on a free port', async () => {
	const { sandbox } = await start();
	expect(sandbox).toMatchObject({ key: 'sandbox-key', admin: 'admin@example.com', encryption: 'off' });
	expect(sandbox.url).toBe(`http://127.0.0.1:${sandbox.port}/v3`);
	expect(sandbox.port).toBeGreaterThan(0);
});

it('names the port that is in use and says what to do', async () => {
	const { sandbox } = await start();
	await expect(createSandbox({ port: sandbox.port })).rejects.toThrow(
		`Port ${sandbox.port} on 127.0.0.1 is in use. Stop the other program, or choose another port (0 = any free one).`,
	);
});

it('closes twice without harm, and while a client keeps a connection open', async () => {
	const { sandbox } = await start();
	const socket = connect(sandbox.port, '127.0.0.1');
	await new Promise((resolve) => socket.once('connect', resolve));
	await Promise.all([sandbox.close(), sandbox.close()]);
	await expect(raw(`${sandbox.url}/submission`)).rejects.toThrow();
	socket.destroy();
});

it('refuses wrong options before it listens', async () => {
	await expect(createSandbox({ people: -1 })).rejects.toThrow(
		'"people" must be a whole number from 0 to 100000.',
	);
	await expect(createSandbox({ key: '' })).rejects.toThrow('needs an API key');
	await expect(createSandbox({ admin: 'nobody' })).rejects.toThrow('is an e-mail address');
	await expect(createSandbox({ switches: { maxCount: 0 } })).rejects.toThrow(
		'The switch "maxCount" takes a whole number from 1 up.',
	);
});
