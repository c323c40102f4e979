// The built sandbox on Deno, asked raw and by core: HTTP server, SQLite and PDF as on Node.
import { createArgos, watchStep } from '@argos/core';
import { kyTransport } from '@argos/core/ky';
import { nodeCipher } from '@argos/core/node';
import { createSandbox, type SandboxOptions } from '@argos/sandbox';
import { assertEquals } from './assert.ts';

declare const Deno: {
	test(name: string, run: () => Promise<void>): void;
};

async function withSandbox(
	options: SandboxOptions,
	run: (sandbox: Awaited<ReturnType<typeof createSandbox>>) => Promise<void>,
): Promise<void> {
	const sandbox = await createSandbox(options);
	try {
		await run(sandbox);
	} finally {
		await sandbox.close();
	}
}

Deno.test('refuses a wrong key over raw HTTP', () =>
	withSandbox({ people: 1 }, async (sandbox) => {
		const response = await fetch(`${sandbox.url}/submission`, { headers: { 'x-api-key': 'wrong' } });
		await response.body?.cancel();
		assertEquals(response.status, 403);
	}));

for (const encryption of ['off', 'aes-256-ecb'] as const) {
	Deno.test(`holds what was migrated, encryption ${encryption}`, () =>
		withSandbox({ people: 0, encryption }, async (sandbox) => {
			const { key: apiKey, url: baseUrl, admin } = sandbox;
			const transport = kyTransport({ retries: 0 });
			const argos = createArgos({ apiKey, baseUrl, transport, encryption, cipher: nodeCipher });
			const { submissionId } = await argos.submissions.migrate({
				admin,
				email: 'ana.example@example.com',
				fullName: 'Ana Ñandú Example',
				birthDate: '1990-12-31',
				kycStatus: 'approved',
			});
			assertEquals((await argos.submissions.get(submissionId)).fullName, 'Ana Ñandú Example');
		}));
}

Deno.test('tells the watch of decisions', () =>
	withSandbox({ people: 60 }, async (sandbox) => {
		const { key: apiKey, url: baseUrl } = sandbox;
		const argos = createArgos({ apiKey, baseUrl, transport: kyTransport() });
		const { state } = await watchStep(argos, undefined, { statuses: ['approved'] });
		let pending = '';
		for await (const one of argos.submissions.list())
			if (one.status === 'pending') pending = one.submissionId;
		sandbox.decide(pending, { status: 'approved' });
		const { events } = await watchStep(argos, state, { statuses: ['approved'] });
		assertEquals(
			events.map((event) => [event.submissionId, event.status]),
			[[pending, 'approved']],
		);
	}));
