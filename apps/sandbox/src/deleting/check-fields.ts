import { DATA_FIELDS, type DataField, ERASABLE_FIELDS, type ErasableField } from '@argos/core';

export interface Erasure {
	submissionId: string;
	fields: ErasableField[];
	/** Members of `data`; all of them when none is named. */
	dataFields: readonly DataField[];
}

/** Query values as they came: each name with all its values. */
type Values = Record<string, string[]>;

/** Checks a partial deletion in the order of the vendor's table (argos-api.md §5.6); gives the sentence of the error. */
export function checkFields(values: Values): Erasure | string {
	const [submissionId] = values.submission_id ?? [];
	const [fields = ''] = values.fields ?? [];
	const [dataFields = ''] = values.data_fields ?? [];
	if (!submissionId) return 'submission_id is required';
	if (fields === '') return 'fields parameter is required and cannot be empty';
	if (isSeveral(values.fields)) return 'fields must be a string';
	if (isSeveral(values.data_fields)) return 'data_fields must be a string';
	const names = parts(fields);
	if (names.every((name) => name === '')) return 'fields cannot be empty';
	const dataNames = dataFields === '' ? [] : parts(dataFields);
	const strange = names.filter((name) => name !== '' && !isErasable(name));
	if (strange.length > 0) return `invalid fields found in fields: ${strange.join(', ')}`;
	const strangeData = dataNames.filter((name) => name !== '' && !isDataField(name));
	if (strangeData.length > 0) return `invalid fields found in data_fields: ${strangeData.join(', ')}`;
	if (dataNames.length > 0 && !names.includes('data')) {
		return 'data_fields parameter is not allowed when fields does not include data';
	}
	if (names.includes('')) return `invalid format for fields: ${fields}`;
	if (dataNames.includes('')) return `invalid format for data_fields: ${dataFields}`;
	return {
		submissionId,
		fields: names.filter(isErasable),
		dataFields: dataNames.length > 0 ? dataNames.filter(isDataField) : DATA_FIELDS,
	};
}

function parts(text: string): string[] {
	return text.split(',').map((part) => part.trim());
}

// The same name twice, or the name with brackets, is how a query carries a list.
function isSeveral(values: string[] | undefined): boolean {
	return (values?.length ?? 0) > 1;
}

function isErasable(name: string): name is ErasableField {
	return (ERASABLE_FIELDS as readonly string[]).includes(name);
}

function isDataField(name: string): name is DataField {
	return (DATA_FIELDS as readonly string[]).includes(name);
}
