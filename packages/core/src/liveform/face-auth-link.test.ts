import { expect, it } from 'vitest';
import { faceAuthLink } from './face-auth-link.ts';
import { readLiveformLink } from './read-liveform-link.ts';

const encryption = { mode: 'aes-256-ecb', key: 'face-auth-key' } as const;
const PERSON = { submissionId: 'sub1', authUserId: 'user 1', authCf1: 'a&b', token: 't1' };

it.each(['json', 'query'] as const)('encrypts everything but the project, as %s', (plaintext) => {
	const link = faceAuthLink({ projectId: 'face1', lang: 'en', ...PERSON, encryption, plaintext });
	expect(link).toMatch(
		/^https:\/\/form\.argosidentity\.com\/face-auth\?pid=face1&lang=en&encrypted=[A-Za-z0-9%]+$/,
	);
	expect(readLiveformLink(link, encryption).encrypted).toEqual({
		sid: 'sub1',
		authUserId: 'user 1',
		authCf1: 'a&b',
		token: 't1',
	});
});

it('wants the submission', () => {
	expect(() => faceAuthLink({ projectId: 'face1', submissionId: '', encryption })).toThrow(
		/submissionId is missing/,
	);
});
