import { expect, it, vi } from 'vitest';
import { mappingFromTexts } from './mapping-from-texts.ts';
import { readPair } from './pair.ts';

it('reads columns and values; blanks around names do not count', () => {
	expect(readPair('Full Name = fullName', 'column')).toEqual(['Full Name', 'fullName']);
	expect(readPair('  Notes=', 'column')).toEqual(['Notes', '']);
	expect(readPair('a=b=email', 'column')).toEqual(['a=b', 'email']);
	expect(readPair('cf1=a=b', 'value')).toEqual(['cf1', 'a=b']);
});

it.each(['email', '', '=', '=x', ' =x'])('knows that %j is no pair', (text) => {
	expect(readPair(text, 'column')).toBeUndefined();
	expect(readPair(text, 'value')).toBeUndefined();
});

it('finds fields however they are spelled, and leaves columns out', () => {
	const wrong = vi.fn();
	const map = { 'Customer No': 'user_id', Remark: '' };
	expect(mappingFromTexts({ map, set: { 'KYC status': 'approved' } }, wrong)).toEqual({
		columns: { 'Customer No': 'userId', Remark: null },
		set: { kycStatus: 'approved' },
	});
	expect(wrong).not.toHaveBeenCalled();
});

it('tells of names that are no fields', () => {
	const wrong = vi.fn();
	expect(mappingFromTexts({ map: { A: 'shoeSize' }, set: { '': 'x' } }, wrong)).toEqual({
		columns: {},
		set: {},
	});
	expect(wrong.mock.calls).toEqual([['map'], ['set']]);
});
