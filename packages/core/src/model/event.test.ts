import { expect, it } from 'vitest';
import { eventOf, redFlagOf } from './event.ts';
import { submissionFromWire } from './submission.ts';

const flagged = (...matches: string[]) =>
	submissionFromWire({
		submission_id: 's1',
		created_at: '2026-01-01T00:00:00.000Z',
		updated_at: '2026-01-03T00:00:00.000Z',
		kyc_result_at: '2026-01-02T00:00:00.000Z',
		kyc: { result: 'approved' },
		aml: { currentstatus: 'Red Flag', matches: matches.map((resource_id) => ({ resource_id })) },
	});

it('names a status by its submission, its state and its time', () => {
	expect(eventOf(flagged())).toMatchObject({
		id: 's1:approved:2026-01-02T00:00:00.000Z',
		type: 'approved',
		status: 'approved',
	});
});

it('names a red flag by its matches, whatever their order and however often one stands there', () => {
	// printf '["r1","r2"]' | sha256sum
	const id = 's1:red-flag:fcf9e5783aef7ce2';
	expect(redFlagOf(flagged('r1', 'r2'))?.id).toBe(id);
	expect(redFlagOf(flagged('r2', 'r1', 'r2'))).toMatchObject({
		id,
		type: 'red-flag',
		status: 'approved',
		occurredAt: '2026-01-03T00:00:00.000Z',
	});
	expect(redFlagOf(flagged('r1', 'r2', 'r3'))?.id).not.toBe(id);
});

it('sees no red flag where the screening found nothing, or did not say', () => {
	expect(redFlagOf(submissionFromWire({ aml: { currentstatus: 'Not Screened' } }))).toBeUndefined();
	expect(redFlagOf(submissionFromWire({}))).toBeUndefined();
});

it('lets an edit change no event of an unfinished submission', () => {
	const wire = { submission_id: 's1', created_at: '2026-01-01T00:00:00.000Z', kyc: { result: 'incomplete' } };
	const edited = { ...wire, updated_at: '2026-01-02T00:00:00.000Z' };
	expect(eventOf(submissionFromWire(edited)).id).toBe('s1:incomplete:2026-01-01T00:00:00.000Z');
});
