import { expect, it } from 'vitest';
import { checkInput } from './check-input.ts';
import { getManySubmissionsOperation } from './submission/get-many.ts';
import { migrateSubmissionOperation } from './submission/migrate.ts';
import { reviewSubmissionOperation } from './submission/review.ts';
import { readWebhookOperation } from './webhook/read.ts';

const { fields } = migrateSubmissionOperation;
const GOOD = {
	admin: 'admin@example.com',
	email: 'ana.example@example.com',
	fullName: 'Ana Example',
	birthDate: '1990-12-31',
	kycStatus: 'approved' as const,
};

it('takes the required fields alone', () => {
	expect(checkInput(fields, GOOD)).toEqual([]);
});

it('takes every documented field', () => {
	const all = {
		...GOOD,
		firstName: 'Ana',
		lastName: 'Example',
		idType: 'drvlic',
		issuingCountry: 'KOR',
		nationality: 'PRT',
		gender: 'female',
		issueDate: '2024-02-29',
		expireDate: '2034-02-28',
		ipAddress: '2001:db8::1',
		identityNumber: 'x',
		documentNumber: 'x',
		addressCity: 'x',
		addressCountry: 'PRT',
		addressState: 'x',
		addressStreet: 'x',
		addressFull: 'x',
		cf1: 'x',
		cf2: 'x',
		cf3: 'x',
		userId: 'user-1',
	};
	expect(checkInput(fields, all)).toEqual([]);
	expect(Object.keys(all).sort()).toEqual(Object.keys(fields).sort());
});

it.each([
	['email', undefined, 'is missing'],
	['email', '   ', 'is missing'],
	['email', 'ana.example.com', 'must be an e-mail address'],
	['birthDate', '1990-02-30', 'is a date that the calendar does not have'],
	['birthDate', '2023-02-29', 'is a date that the calendar does not have'],
	['birthDate', '31.12.1990', 'must be a date, written YYYY-MM-DD'],
	['nationality', 'XKX', 'must be a three-letter country code (ISO 3166-1), such as KOR'],
	['nationality', 'pt', 'must be a three-letter country code (ISO 3166-1), such as KOR'],
	['kycStatus', 'pending', 'must be one of: approved, rejected'],
	['gender', 'f', 'must be one of: female, male'],
	['ipAddress', '192.0.2.300', 'must be an IP address'],
	['ipAddress', '1:2', 'must be an IP address'],
	['ipAddress', ':::::::::', 'must be an IP address'],
	['ipAddress', '2001:db8::1]/x', 'must be an IP address'],
	['nickname', 'x', 'is not a field of this operation'],
	['cf1', 5, 'must be text'],
])('refuses %s = %j because it %s', (field, value, reason) => {
	expect(checkInput(fields, { ...GOOD, [field]: value })).toEqual([{ field, reason }]);
});

it('names everything that is wrong at once, and nothing is sent', async () => {
	const unreachable = new Proxy({}, { get: () => expect.unreachable('a call was made') });
	const run = migrateSubmissionOperation.run(
		unreachable as never,
		{ ...GOOD, birthDate: '', gender: 'x' } as never,
	);
	await expect(run).rejects.toMatchObject({
		kind: 'invalid-request',
		outcome: 'not-applied',
		message:
			'Migrate submission: birthDate is missing; gender must be one of: female, male. Nothing was sent. Correct the input and try again.',
	});
});

it('gives reasons that redaction leaves readable', async () => {
	const run = migrateSubmissionOperation.run({} as never, {
		...GOOD,
		birthDate: '1.1.1990',
		nationality: 'x',
	});
	await expect(run).rejects.toMatchObject({
		summary:
			'birthDate must be a date, written YYYY-MM-DD; nationality must be a three-letter country code (ISO 3166-1), such as KOR.',
	});
});

it('takes a limit from 1', () => {
	expect(checkInput(getManySubmissionsOperation.fields, { limit: 1 })).toEqual([]);
	expect(checkInput(getManySubmissionsOperation.fields, { limit: 0 })).toEqual([
		{ field: 'limit', reason: 'must be at least 1' },
	]);
});

it.each([
	['2026-02-31T00:00:00Z', 'is a moment that the calendar does not have'],
	['2026-01-31T25:00:00Z', 'must be a moment in UTC, such as 2026-01-31T18:00:00Z'],
	['2026-01-31', 'must be a moment in UTC, such as 2026-01-31T18:00:00Z'],
])('refuses the moment %s because it %s', (since, reason) => {
	expect(checkInput(readWebhookOperation.fields, { body: '{}', since })).toEqual([
		{ field: 'since', reason },
	]);
});

it('tells of a reject comment that is no text, instead of stumbling over it', async () => {
	const run = reviewSubmissionOperation.run({} as never, {
		submissionId: 'sub1',
		admin: 'admin@example.com',
		status: 'rejected',
		rejectComment: 5 as never,
	});
	await expect(run).rejects.toMatchObject({
		kind: 'invalid-request',
		issues: [{ field: 'rejectComment', reason: 'must be text' }],
	});
});
