import { expect, it } from 'vitest';
import { magicOf } from './magic-of.ts';
import { MAGIC_TAGS } from './table.ts';

const none = { later: [], retries: [], ocrFails: false, slowMs: 0 };
const pending = { outcome: { status: 'pending' } };

it.each([
	['kim@example.com', {}],
	['kim+newsletter@example.com', {}],
	['kim+approvedly@example.com', {}],
	['approved@example.com', { outcome: { status: 'approved' } }],
	['kim+pending@example.com', pending],
	['kim+rejected@example.com', { outcome: { status: 'rejected' } }],
	['kim+incomplete@example.com', { outcome: { status: 'incomplete' } }],
	[
		'kim+reject-expired_id@example.com',
		{ outcome: { status: 'rejected', commentCode: 'expired_id', comment: 'The document has expired' } },
	],
	[
		'kim+rejected-no-date-of-birth@example.com',
		{
			outcome: {
				status: 'rejected',
				commentCode: 'no-date-of-birth',
				comment: 'The document shows no date of birth',
			},
		},
	],
	[
		'kim+reject-blacklistCountry@example.com',
		{ outcome: { status: 'rejected', commentCode: 'blacklistCountry' } },
	],
	['kim+approved-after-2h@example.com', { ...pending, later: [{ status: 'approved', afterMs: 7_200_000 }] }],
	[
		'kim+approved+reject-other-after-3d@example.com',
		{
			outcome: { status: 'approved' },
			later: [{ status: 'rejected', commentCode: 'other', afterMs: 259_200_000 }],
		},
	],
	['kim+red-flag@example.com', { redFlag: { matches: 1, riskLevel: 'High' } }],
	['kim+red-flag-20-low@example.com', { redFlag: { matches: 20, riskLevel: 'Low' } }],
	['kim+red-flag-medium@example.com', { redFlag: { matches: 1, riskLevel: 'Medium' } }],
	['kim+red-flag-21@example.com', {}],
	['kim+ocr-fail@example.com', { ocrFails: true }],
	[
		'kim+retry-face_compare_underscore-2+retry-other@example.com',
		{ retries: ['face_compare_underscore', 'face_compare_underscore', 'other'] },
	],
	['kim+slow-5s@example.com', { slowMs: 5000 }],
	['kim+slow-250ms@example.com', { slowMs: 250 }],
	['kim+slow-2h@example.com', { slowMs: 60_000 }],
	[
		'kim+pending+red-flag-3+slow-1s@example.com',
		{ ...pending, redFlag: { matches: 3, riskLevel: 'High' }, slowMs: 1000 },
	],
	['no address at all', {}],
])('reads %s', (email, expected) => {
	expect(magicOf(email)).toEqual({ ...none, ...expected });
});

it.each(MAGIC_TAGS)('finds a tag in its own example $example', ({ example }) => {
	expect(magicOf(example)).not.toEqual(none);
});
