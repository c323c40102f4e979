import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readReturnUrl } from './read-return-url.ts';

it('reads every documented field, and says that it proves nothing', () => {
	const url =
		'https://shop.example.com/done?mine=1&submissionId=sub1&kycStatus=Approved&userid=user%201' +
		'&email=ana%2Bkyc%40example.com&cf1=a&cf2=b&cf3=c&errorCode=PV-40018#top';
	expect(readReturnUrl(url)).toEqual({
		proof: false,
		submissionId: 'sub1',
		kycStatus: 'approved',
		userId: 'user 1',
		email: 'ana+kyc@example.com',
		cf1: 'a',
		cf2: 'b',
		cf3: 'c',
		errorCode: 'PV-40018',
		raw: {
			mine: '1',
			submissionId: 'sub1',
			kycStatus: 'Approved',
			userid: 'user 1',
			email: 'ana+kyc@example.com',
			cf1: 'a',
			cf2: 'b',
			cf3: 'c',
			errorCode: 'PV-40018',
		},
	});
});

it('leaves out what the URL does not say', () => {
	expect(readReturnUrl('/done')).toEqual({ proof: false, raw: {} });
	expect(readReturnUrl('/done?userid=&cf1')).toEqual({ proof: false, raw: { userid: '', cf1: '' } });
});

it('never throws', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom('?', '&', '=', '%', '#', 'a', '\ud800') }), (url) => {
			expect(readReturnUrl(url).proof).toBe(false);
		}),
	);
});
