import { describe, expect, it } from 'vitest';
import { createMapping } from './create-mapping.ts';
import type { MappingOptions } from './mapping.ts';
import { proposeMapping } from './propose-mapping.ts';
import { ANA, rowOf } from './testing.ts';

const { fullName: _, ...NAMELESS } = ANA;

function namesOf(cells: Readonly<Record<string, string>>, options: MappingOptions) {
	const mapped = createMapping(options).map(rowOf({ ...NAMELESS, ...cells }));
	if (!mapped.ok) return mapped.issues;
	const { fullName, firstName, lastName } = mapped.input;
	return { fullName, firstName, lastName };
}

describe('joining names', () => {
	it.each([
		['first-last', 'Ana Maria da Prova'],
		['last-first', 'da Prova Ana Maria'],
	] as const)('puts a full name together %s, and sends its parts as they are', (fullName, joined) => {
		expect(namesOf({ firstName: ' Ana Maria', lastName: 'da Prova ' }, { fullName })).toEqual({
			fullName: joined,
			firstName: 'Ana Maria',
			lastName: 'da Prova',
		});
	});

	it('leaves a full name of the row alone, and prefers the parts to one that is set for all', () => {
		const parts = { firstName: 'Ana', lastName: 'Prova' };
		const set = { fullName: 'Nobody' };
		expect(namesOf({ ...parts, fullName: 'Ana P.' }, { fullName: 'first-last', set })).toMatchObject({
			fullName: 'Ana P.',
		});
		expect(namesOf({ ...parts, fullName: '' }, { fullName: 'first-last', set })).toMatchObject({
			fullName: 'Ana Prova',
		});
		expect(namesOf({ firstName: 'Ana', lastName: '' }, { fullName: 'first-last', set })).toMatchObject({
			fullName: 'Nobody',
		});
	});

	it('joins nothing without being told, and nothing of half a name', () => {
		const missing = [{ column: 'fullName', reason: 'is missing' }];
		expect(namesOf({ firstName: 'Ana', lastName: 'Prova' }, {})).toEqual(missing);
		expect(namesOf({ firstName: 'Ana', lastName: ' ' }, { fullName: 'first-last' })).toEqual([
			{ column: 'fullName', reason: 'is missing, and first and last name are not both there to be joined' },
		]);
	});

	it('needs no column for the full name where both parts have one', () => {
		const header = (columns: string, options: MappingOptions) =>
			createMapping(options).checkHeader({ columns: columns.split(','), line: 1, name: 'people.csv' });
		const others = 'admin,email,birthDate,kycStatus';
		header(`${others},First name,Surname`, { fullName: 'first-last' });
		expect(() => header(`${others},First name,Surname`, {})).toThrowError(
			'First and last name are joined when the mapping says "fullName": "first-last" or "last-first".',
		);
		expect(() => header(`${others},First name`, {})).not.toThrowError('are joined');
		for (const [columns, options] of [
			[`${others},First name,Surname`, {}],
			[`${others},First name`, { fullName: 'first-last' }],
		] as const) {
			expect(() => header(columns, options)).toThrowError(
				expect.objectContaining({ code: 'missing-column', column: 'fullName' }),
			);
		}
	});

	it('is another mapping for a journal', () => {
		const digests = [{}, { fullName: 'first-last' }, { fullName: 'last-first' }] as const;
		expect(new Set(digests.map((options) => createMapping(options).digest)).size).toBe(3);
	});

	it('is refused when it is said in another way', () => {
		expect(() => createMapping({ fullName: 'first last' as never })).toThrowError(
			expect.objectContaining({
				code: 'bad-mapping',
				message: 'The mapping, fullName, must be "first-last" or "last-first".',
			}),
		);
	});

	it('is named by a proposal where it can help', () => {
		const note =
			'No column is known for fullName. First and last name can be joined: write "fullName": "first-last" or "last-first".';
		expect(proposeMapping({ columns: [...Object.keys(NAMELESS), 'Vorname'], rows: [] }).notes).not.toContain(
			note,
		);
		expect(
			proposeMapping({ columns: [...Object.keys(NAMELESS), 'first name', 'last name'], rows: [] }).notes,
		).toEqual([note]);
	});
});
