import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isArgosError } from '../errors/argos-error.ts';
import { liveformLink } from './liveform-link.ts';
import { readLiveformLink } from './read-liveform-link.ts';

const KEY = 'test-api-key';
const ECB = { mode: 'aes-256-ecb', key: KEY } as const;

it('opens a link that another program encrypted', () => {
	const cipher = createCipheriv('aes-256-ecb', createHash('sha256').update(KEY).digest(), null);
	const sealed =
		cipher.update('{"userid":"user-1","ageLimit":false}', 'utf8', 'base64') + cipher.final('base64');
	const link = `https://form.argosidentity.com/?pid=p1&lang=ko&cf1=a+b&encrypted=${encodeURIComponent(sealed)}#top`;
	expect(readLiveformLink(link, ECB)).toEqual({
		projectId: 'p1',
		lang: 'ko',
		clear: { cf1: 'a+b' },
		encrypted: { userid: 'user-1', ageLimit: false },
	});
	// A bare plus in a ciphertext is a letter, not a blank.
	expect(readLiveformLink(`?encrypted=${sealed}`, ECB).encrypted).toEqual({
		userid: 'user-1',
		ageLimit: false,
	});
});

it('opens what GCM sealed, in any stated layout', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('base64', 'base64url', 'hex'),
			fc.option(fc.constantFrom(':', '.'), { nil: undefined }),
			fc.string({ minLength: 1 }),
			(encoding, separator, cf1) => {
				fc.pre(cf1.trim() !== '');
				const gcm = {
					mode: 'aes-256-gcm',
					key: KEY,
					layout: { nonceBytes: 12, tagBytes: 16, order: 'nonce-ciphertext-tag', encoding, separator },
					randomBytes,
				} as const;
				const link = liveformLink({ projectId: 'p1', parameters: { cf1 }, encryption: gcm });
				expect(readLiveformLink(link, gcm).encrypted).toEqual({ cf1 });
			},
		),
	);
});

it.each([
	['another key', { ...ECB, key: 'other' }],
	['no key', undefined],
])('says that it could not open the link with %s, and quotes nothing', (_what, encryption) => {
	const link = liveformLink({ projectId: 'p1', parameters: { cf1: 'Ana Example' }, encryption: ECB });
	try {
		readLiveformLink(link, encryption);
		expect.unreachable();
	} catch (error) {
		expect(isArgosError(error) && error.kind).toBe('decryption');
		expect(JSON.stringify(error)).not.toMatch(/Ana|test-api-key|other/);
		expect(JSON.stringify(error)).not.toContain(link.slice(-20));
	}
});
