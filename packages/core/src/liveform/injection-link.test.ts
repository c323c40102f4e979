import { expect, it } from 'vitest';
import { type InjectionLinkOptions, injectionLink } from './injection-link.ts';
import { readLiveformLink } from './read-liveform-link.ts';

const encryption = { mode: 'aes-256-ecb', key: 'test-api-key' } as const;
const BASE = { projectId: 'project1', submissionId: 'sub1' };

it('adds the documented action and submission', () => {
	expect(injectionLink({ ...BASE, encryption: 'off' })).toBe(
		'https://form.argosidentity.com/?pid=project1&action=addveri&sid=sub1',
	);
});

it('puts both inside in an encrypted link, with user and IP risk', () => {
	const ipRisk = { kinds: ['vpn', 'tor'], durationHours: 24 } as const;
	const link = injectionLink({ ...BASE, userId: 'user-1', ipRisk, encryption });
	const { clear, encrypted } = readLiveformLink(link, encryption);
	expect(clear).toEqual({});
	expect(encrypted).toEqual({
		action: 'addveri',
		sid: 'sub1',
		userid: 'user-1',
		ipRisk: 'vpn,tor',
		ipRiskDurationHours: 24,
	});
});

it('leaves both readable in an encrypted link when told, as older pages want', () => {
	const link = injectionLink({ ...BASE, userId: 'user-1', identifiersInClear: true, encryption });
	const { clear, encrypted } = readLiveformLink(link, encryption);
	expect(clear).toEqual({ action: 'addveri', sid: 'sub1' });
	expect(encrypted).toEqual({ userid: 'user-1' });
});

it.each([
	[{ submissionId: ' ' }, /submissionId is missing/],
	[{ encryption: 'off', userId: 'user-1' }, /userId is taken only in an encrypted link/],
	[
		{ encryption: 'off', ipRisk: { kinds: ['vpn'], durationHours: 1 } },
		/ipRisk is taken only in an encrypted link/,
	],
	[{ ipRisk: { kinds: [], durationHours: 1 } }, /ipRisk.kinds must name vpn, proxy or tor/],
	[{ ipRisk: { kinds: ['dns'], durationHours: 1 } }, /ipRisk.kinds must name vpn, proxy or tor/],
	[{ ipRisk: { kinds: ['vpn'] } }, /ipRisk.durationHours must be a whole number of hours/],
])('refuses %j', (odd, expected) => {
	const options = { ...BASE, encryption, ...odd } as unknown as InjectionLinkOptions;
	expect(() => injectionLink(options)).toThrow(expected);
});
