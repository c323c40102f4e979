import { expect, it } from 'vitest';
import { createArgos } from '../../client.ts';
import { readLiveformLink } from '../../liveform/read-liveform-link.ts';
import { createFaceAuthLinkOperation } from './create-face-auth-link.ts';
import { createInjectionLinkOperation } from './create-injection-link.ts';
import { createLinkOperation } from './create-link.ts';

const argos = createArgos({
	apiKey: 'project-key',
	linkKey: 'link-key',
	faceAuth: { apiKey: 'face-auth-key' },
	transport: () => expect.unreachable('a call was made'),
});
const under = (key: string) => ({ mode: 'aes-256-ecb', key }) as const;

it('seals a link with the key of links, and calls nobody', async () => {
	const { url } = await createLinkOperation.run(argos, {
		projectId: 'project0001',
		lang: 'en',
		userId: 'user-1',
		allowedCountries: ['USA', 'KOR'],
		approvePeriod: false,
	});
	expect(url).toMatch(/^https:\/\/form\.argosidentity\.com\/\?pid=project0001&lang=en&encrypted=[\w%]+$/);
	expect(readLiveformLink(url, under('link-key')).encrypted).toEqual({
		userid: 'user-1',
		allowedCountries: 'USA,KOR',
		approvePeriod: false,
	});
	expect(() => readLiveformLink(url, under('project-key'))).toThrow();
});

it('writes a readable link when asked to, to another form', async () => {
	const input = {
		projectId: 'p1',
		userId: 'a+b',
		encrypted: false,
		formUrl: 'http://127.0.0.1:4010/liveform',
	};
	const { url } = await createLinkOperation.run(argos, input);
	expect(url).toBe('http://127.0.0.1:4010/liveform?pid=p1&userid=a%2Bb');
});

it('refuses what belongs into an encrypted link only, and what excludes each other', async () => {
	const clear = { projectId: 'p1', encrypted: false, allowedCountries: ['USA'] };
	await expect(createLinkOperation.run(argos, clear)).rejects.toMatchObject({ kind: 'invalid-request' });
	const both = { projectId: 'p1', auxidField: 'phoneNumber', selectedIdType: 'passport' };
	await expect(createLinkOperation.run(argos, both)).rejects.toMatchObject({ kind: 'invalid-request' });
});

it('makes the link of the additional step', async () => {
	const input = { projectId: 'p1', submissionId: 's1', ipRisk: ['vpn'] as const, ipRiskDurationHours: 24 };
	const { url } = await createInjectionLinkOperation.run(argos, input);
	expect(readLiveformLink(url, under('link-key')).encrypted).toMatchObject({
		action: 'addveri',
		sid: 's1',
		ipRiskDurationHours: 24,
	});
	const alone = createInjectionLinkOperation.run(argos, {
		projectId: 'p1',
		submissionId: 's1',
		ipRisk: ['vpn'],
	});
	await expect(alone).rejects.toMatchObject({ field: 'ipRiskDurationHours' });
});

it('seals a FaceAuth link with the key of FaceAuth', async () => {
	const { url } = await createFaceAuthLinkOperation.run(argos, { projectId: 'f1', submissionId: 's1' });
	expect(url).toMatch(/^https:\/\/form\.argosidentity\.com\/face-auth\?pid=f1&encrypted=/);
	expect(readLiveformLink(url, under('face-auth-key')).encrypted).toEqual({ sid: 's1' });
});

it('shows no key when a client is printed', async () => {
	const { inspect } = await import('node:util');
	expect(`${inspect(argos, { depth: 9 })}${JSON.stringify(argos)}`).not.toMatch(
		/(project|link|face-auth)-key/,
	);
});

// Forms hand an empty field over as null or as an empty text, which checking takes for absent.
it.each([[null], ['']])(
	'takes %j for a value that was not given, and encrypts all the same',
	async (empty) => {
		const input = { projectId: 'p1', userId: 'user-1', encrypted: empty, formUrl: empty } as never;
		const { url } = await createLinkOperation.run(argos, input);
		expect(url).toMatch(/^https:\/\/form\.argosidentity\.com\/\?pid=p1&encrypted=[\w%]+$/);
		const face = {
			projectId: 'p1',
			submissionId: 'sub1',
			authUserId: empty,
			token: empty,
			formUrl: empty,
		} as never;
		const link = await createFaceAuthLinkOperation.run(argos, face);
		expect(link.url).toMatch(/^https:\/\/form\.argosidentity\.com\/face-auth\?pid=p1&encrypted=[\w%]+$/);
		expect(readLiveformLink(link.url, under('face-auth-key')).encrypted).toEqual({ sid: 'sub1' });
	},
);
