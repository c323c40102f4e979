import { expect, it } from 'vitest';
import { type Bench, migrated, start } from '../testing/start.ts';

// DELETE /v3/submission/partial, argos-api.md §5.6. Sentences are the vendor's, word for word.

const erase = ({ call }: Bench, query: string) => call(`/submission/partial?${query}`, { method: 'DELETE' });

const single = async ({ call }: Bench, id: string) =>
	((await call(`/submission?submission_id=${id}`)).json() as { Items: [Record<string, unknown>] }).Items[0];

it('erases the named parts and keeps the rest', async () => {
	const bench = await start();
	const id = await migrated(bench, { userid: 'user-1', cf1: 'one' });
	const answer = await erase(bench, `submission_id=${id}&fields=email,userid,applicant_id`);
	expect(answer.status).toBe(200);
	const item = await single(bench, id);
	expect(Object.keys(item).toSorted()).toEqual([
		'aml',
		'created_at',
		'data',
		'kyc',
		'kyc_result_at',
		'project_options',
		'reviewer',
		'submission_id',
		'updated_at',
	]);
	expect(item.data).toMatchObject({ full_name: 'hong kil dong', cf1: 'one' });
});

it('erases single members of data, or all of it', async () => {
	const bench = await start();
	const id = await migrated(bench, { gender: 'male', address_full: 'Musterweg 1' });
	await erase(bench, `submission_id=${id}&fields=data&data_fields=date_of_birth,age_group,address_input`);
	expect((await single(bench, id)).data).toEqual({
		full_name: 'hong kil dong',
		first_name: 'kil dong',
		last_name: 'hong',
		gender: 'male',
		idType: 'drivers_license',
		idcard_issuingCountry: 'KOR',
	});
	await erase(bench, `submission_id=${id}&fields=data`);
	expect((await single(bench, id)).data).toEqual({});
});

it.each([
	['fields=data', 'submission_id is required'],
	['submission_id=ID', 'fields parameter is required and cannot be empty'],
	['submission_id=ID&fields=', 'fields parameter is required and cannot be empty'],
	['submission_id=ID&fields=data&fields=email', 'fields must be a string'],
	['submission_id=ID&fields=data&data_fields=cf1&data_fields=cf2', 'data_fields must be a string'],
	['submission_id=ID&fields=%20', 'fields cannot be empty'],
	['submission_id=ID&fields=,', 'fields cannot be empty'],
	['submission_id=ID&fields=data,shoes,ocr_raw', 'invalid fields found in fields: shoes, ocr_raw'],
	['submission_id=ID&fields=data&data_fields=cf1,hat', 'invalid fields found in data_fields: hat'],
	[
		'submission_id=ID&fields=email&data_fields=cf1',
		'data_fields parameter is not allowed when fields does not include data',
	],
	['submission_id=ID&fields=data,,email', 'invalid format for fields: data,,email'],
	['submission_id=ID&fields=data&data_fields=cf1,,cf2', 'invalid format for data_fields: cf1,,cf2'],
	['submission_id=nobody&fields=data', 'not Exist Submission Data'],
])('answers to %s the documented sentence', async (query, sentence) => {
	const bench = await start();
	const id = await migrated(bench);
	const answer = await erase(bench, query.replace('ID', id));
	expect(answer.status).toBe(400);
	expect(answer.json()).toEqual({ message: sentence, statusCode: 400 });
	expect((await single(bench, id)).data).toHaveProperty('full_name');
});

it('takes every documented field', async () => {
	const bench = await start();
	const id = await migrated(bench);
	const fields =
		'id_image,selfie_image,data,OCR_raw,ocr,review,applicant_id,email,userid,additional_list,duplicated_information,custom_duplicated_information,injection_action';
	expect((await erase(bench, `submission_id=${id}&fields=${fields}`)).status).toBe(200);
});
