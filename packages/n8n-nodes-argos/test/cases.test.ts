import { createSandbox, type Sandbox } from '@argos/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsOf, run } from './run.ts';

describe.each(['off', 'aes-256-ecb'] as const)('submissions, with encryption %s', (encryption) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await createSandbox({ encryption, people: 60 });
	});
	afterAll(() => sandbox.close());

	async function done(parameters: Parameters<typeof run>[1], options: Parameters<typeof run>[2] = {}) {
		const { items, error } = await run(sandbox, { resource: 'submission', ...parameters }, options);
		expect(error).toBeUndefined();
		return items.map(({ json }) => json);
	}
	const whole = async (submissionId: string) =>
		(await done({ operation: 'get', submissionId, simplify: false }))[0];

	it('are decided by a review', async () => {
		const [first = '', second = ''] = await idsOf(sandbox, 'pending');
		const review = { operation: 'review', admin: sandbox.admin };
		expect(await done({ ...review, submissionId: first, status: 'approved' })).toEqual([
			{ submissionId: first, status: 'approved' },
		]);
		expect(await whole(first)).toMatchObject({ status: 'approved' });

		const reject = { ...review, submissionId: second, status: 'rejected' };
		const { error } = await run(sandbox, { resource: 'submission', ...reject });
		expect(error?.message).toBe('Review submission: rejectComment is missing: a rejection needs it.');
		await done({ ...reject, rejectComment: 'The document has expired.' });
		expect(await whole(second)).toMatchObject({
			status: 'rejected',
			comments: ['The document has expired.'],
		});
	});

	it('are edited in what was filled in, and in nothing else', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'rejected');
		const before = await whole(submissionId);
		const additionalFields = { fullName: 'Kim Sample' };
		const update = { operation: 'update', submissionId, admin: sandbox.admin, additionalFields };
		expect(await done(update)).toEqual([{ submissionId }]);
		expect(await whole(submissionId)).toMatchObject({
			fullName: 'Kim Sample',
			status: 'rejected',
			birthDate: before?.birthDate,
			nationality: before?.nationality,
		});
	});

	it('lose chosen parts, and then everything that tells of the person', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'approved');
		await done({ operation: 'deleteFields', submissionId, fields: ['email'] });
		expect(await whole(submissionId)).not.toHaveProperty('email');
		const erase = { operation: 'delete', submissionId, adminName: sandbox.admin };
		expect(await done(erase)).toEqual([{ deleted: true, submissionId }]);
		expect(await whole(submissionId)).not.toHaveProperty('fullName');
	});

	it('are told in ten values unless raw data is asked for', async () => {
		const [submissionId = ''] = await idsOf(sandbox, 'approved');
		const [simple] = await done({ operation: 'get', submissionId });
		expect(simple).toMatchObject({ submissionId, status: 'approved', amlStatus: expect.any(String) });
		expect(Object.keys(simple ?? {}).length).toBeLessThanOrEqual(10);
		expect(await whole(submissionId)).toMatchObject({ submissionId, raw: { submission_id: submissionId } });
	});
});
