import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { columnBinder } from './bind-columns.ts';
import { HEADER_ALIASES } from './header-aliases.ts';
import { plain } from './plain.ts';

const fieldOf = (column: string) => columnBinder()([column]).bound[0]?.field;

it('gives no alias to two fields, and none twice', () => {
	const names = Object.entries(HEADER_ALIASES).flatMap(([field, aliases]) => [field, ...aliases].map(plain));
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	expect(names).not.toContain('');
});

it.each([
	['fullName', 'fullName'],
	['full_name', 'fullName'],
	['Full Name', 'fullName'],
	['FULL-NAME', 'fullName'],
	['Name', 'fullName'],
	['userid', 'userId'],
	['User ID', 'userId'],
	['Customer-ID', 'userId'],
	['address_city', 'addressCity'],
	['address.city', 'addressCity'],
	['City', 'addressCity'],
	['E-mail', 'email'],
	['E‑Mail:', 'email'],
	['mail', 'email'],
	['Email*', 'email'],
	['Date of birth', 'birthDate'],
	['DOB', 'birthDate'],
	['birthday', 'birthDate'],
	['생년월일', 'birthDate'],
	['Surname', 'lastName'],
	['Family name', 'lastName'],
	['Given Name(s)', 'firstName'],
	['Séx', 'gender'],
	['KYC status', 'kycStatus'],
	['Status', 'kycStatus'],
	['ID type', 'idType'],
	['Document Type', 'idType'],
	['Passport No.', 'documentNumber'],
	['Country of issue', 'issuingCountry'],
	['Citizenship', 'nationality'],
	['IP', 'ipAddress'],
])('knows %s as %s', (column, field) => {
	expect(fieldOf(column)).toBe(field);
});

it.each([
	'Country',
	'Address',
	'ID',
	'ID number',
	'State',
	'Number',
	'Date',
	'Expiry',
	'',
	'#',
	'constructor',
	'__proto__',
])('does not guess what %j means', (column) => {
	expect(fieldOf(column)).toBeUndefined();
});

it('does not take a name beside a first name for the full name', () => {
	const { bound, unknown } = columnBinder()(['First name', 'Name', 'Email']);
	expect(bound.map(({ field }) => field)).toEqual(['firstName', 'email']);
	expect(unknown.map(({ column }) => column)).toEqual(['Name']);
	const mapped = columnBinder({ Vorname: 'firstName' })(['Vorname', 'Name', 'Email']);
	expect(mapped.unknown.map(({ column }) => column)).toEqual(['Name']);
	expect(columnBinder({ name: 'fullName' })(['First name', 'Name']).unknown).toEqual([]);
	const whole = columnBinder()(['First name', 'Last name', 'Name']).bound.map(({ field }) => field);
	expect(whole).toEqual(['firstName', 'lastName', 'fullName']);
});

it.each(['Surname', 'Family name', 'Last name'])(
	'does not take a name beside a %s alone for the full name: it is the given one',
	(column) => {
		const { bound, unknown } = columnBinder()(['Name', column, 'Email']);
		expect(bound.map(({ field }) => field)).toEqual(['lastName', 'email']);
		expect(unknown.map((one) => one.column)).toEqual(['Name']);
	},
);

it('is what the README says, field by field', async () => {
	const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
	const table = /\| field \| also known as \|\n\| --- \| --- \|\n((?:\|.*\n)+)/.exec(readme)?.[1];
	const rows = Object.entries(HEADER_ALIASES).map(
		([field, aliases]) => `| \`${field}\` | ${aliases.join(', ')} |\n`,
	);
	expect(table).toBe(rows.join(''));
});
