import { expect, it } from 'vitest';
import { migrated, start } from '../testing/start.ts';

it('leaves an incomplete case alone that was deleted, and goes on to the next one', async () => {
	const bench = await start();
	const deleted = await migrated(bench, { email: 'kim+incomplete@example.com' });
	await bench.call(`/submission?submission_id=${deleted}`, { method: 'DELETE' });
	const next = await migrated(bench, { email: 'lee+incomplete@example.com' });
	bench.setTime('2026-01-16T13:00:00.000Z');
	expect((await bench.call(`/submission?submission_id=${deleted}&request_type=kyc`)).json()).toEqual({
		Items: [{ submission_id: deleted, kyc: { result: 'incomplete' } }],
	});
	expect((await bench.call(`/submission?submission_id=${next}&request_type=kyc`)).json()).toMatchObject({
		Items: [{ kyc: { result: 'rejected' } }],
	});
});
