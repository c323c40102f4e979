import { expect, it } from 'vitest';
import { ENDPOINTS } from '../endpoints/all.ts';
import { OPERATIONS } from './catalogue.ts';
import { checkInput } from './check-input.ts';
import type { Field } from './field.ts';
import type { Operation, OperationDescription } from './operation.ts';

const CATALOGUE: readonly OperationDescription[] = OPERATIONS;
const fields = CATALOGUE.flatMap((operation) =>
	Object.entries(operation.fields).map(([name, field]) => ({ id: `${operation.id} ${name}`, field })),
);

it('offers every endpoint, each by one operation', () => {
	const offered = CATALOGUE.flatMap(({ endpoint }) => endpoint ?? []);
	expect([...offered].sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
});

it('names every operation once', () => {
	expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
	for (const { id, resource, verb } of CATALOGUE) expect(id).toBe(`${resource.value}.${verb.value}`);
});

it.each(CATALOGUE.map((operation) => [operation.id, operation] as const))(
	'describes %s in full',
	(_id, one) => {
		expect(one.summary).toMatch(/^[A-Z].+\.$/);
		for (const { path } of one.outputFields) {
			expect(path).toMatch(/^\w+(\.\w+)*$/);
			expect(Object.keys(one.sample)).toContain(path.split('.')[0]);
		}
	},
);

/** As people would type the example into a form, read as a form reads it. */
function typed(field: Field): unknown {
	const { example } = field;
	if (example === undefined) return undefined;
	if (field.type === 'number') return Number(example);
	if (field.type === 'boolean') return example === 'true';
	if (field.type === 'texts' || field.type === 'choices' || field.type === 'countries')
		return example.split(',');
	return example;
}

it.each(fields)('labels $id, and its example is a good input', ({ field }) => {
	expect(field.label).toMatch(/^[A-Z0-9]/);
	expect(field.help).toMatch(/^.+\.$/);
	const example = typed(field);
	expect(checkInput({ field: { ...field, required: false } }, { field: example })).toEqual([]);
});

const FICTIONAL = /@(?!example\.(?:com|org|net)\b)/;

it('knows fictional people only', () => {
	expect(JSON.stringify(CATALOGUE)).not.toMatch(FICTIONAL);
});

const unreachable = new Proxy({}, { get: () => expect.unreachable('a call was made') });
async function refusal(id: string, input: object): Promise<unknown> {
	const operation = OPERATIONS.find((one) => one.id === id) as unknown as Operation<object>;
	try {
		const result = operation.run(unreachable as never, input);
		if (operation.output === 'list') for await (const _ of result as AsyncIterable<unknown>) break;
		else await result;
	} catch (error) {
		return error;
	}
}
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const CASE = { submissionId: 's', admin: 'admin@example.com' };

it.each([
	['submission.update', CASE, 'fullName', 'or another value to change is missing'],
	['submission.review', { ...CASE, status: 'rejected' }, 'rejectComment', 'is missing: a rejection needs it'],
	[
		'submission.deleteFields',
		{ submissionId: 's', fields: ['email'], dataFields: ['cf1'] },
		'dataFields',
		'needs data among the fields',
	],
	['submission.deleteFields', { submissionId: 's', fields: [] }, 'fields', 'is missing'],
	['image.upload', CASE, 'idImage', 'or another picture is missing'],
	['image.upload', { ...CASE, idImage: PNG }, 'idType', 'is missing: pictures of a document need it'],
	['image.upload', { ...CASE, selfieImage: '/tmp/x.png' }, 'selfieImage', 'must be a picture'],
	['token.create', { tokenIds: [] }, 'tokenIds', 'is missing'],
	['token.create', { tokenIds: Array(501).fill('token-0001') }, 'tokenIds', 'must hold at most 500'],
	['token.create', { tokenIds: ['token-0001', ' '] }, 'tokenIds', 'is missing'],
	['token.deleteOldest', { count: 5001 }, 'count', 'must be at most 5000'],
	[
		'monitoring.register',
		{ worklistId: 'default', submissionIds: Array(26).fill('s'), admin: 'admin@example.com' },
		'submissionIds',
		'must hold at most 25',
	],
	[
		'projection.create',
		{ name: 'No', fields: ['cf1'] },
		'name',
		'may hold lower-case letters, digits and underscores only',
	],
	['projection.create', { name: 'no', fields: ['cf1', 'cf9'] }, 'fields', /^must be one of: age_group, /],
	['faceAuth.getMany', { startDate: '2026-01-01' }, 'endDate', 'is missing beside the start date'],
	[
		'verification.submitDocument',
		{
			issuingCountry: 'PRT',
			email: 'a@example.com',
			idType: 'passport',
			idImage: PNG,
			blacklistCountries: true,
		},
		'blacklistCountries',
		'can only be false; leave it out otherwise',
	],
])('%s refuses %j before anything is sent', async (id, input, field, reason) => {
	const expected = typeof reason === 'string' ? reason : expect.stringMatching(reason);
	expect(await refusal(id, input)).toMatchObject({
		kind: 'invalid-request',
		outcome: 'not-applied',
		issues: expect.arrayContaining([{ field, reason: expected }]),
	});
});
