import type { InputValues } from '../action-definition.ts';
import { wrongInputs } from '../inputs.ts';
import { type Column, readColumns } from './columns.ts';
import { type EXPORT_SUBMISSIONS, PASSPHRASE_LENGTH } from './definition.ts';

/** What is written, and where. */
export interface Plan {
	columns: readonly Column[];
	format: 'csv' | 'jsonl';
	path: string;
	/** Empty: not encrypted. */
	passphrase: string;
}

/**
 * Reads what single inputs cannot tell.
 * @throws {ArgosError} `invalid-request` with all that is wrong; the passphrase is not told
 */
export function planOf(values: InputValues<typeof EXPORT_SUBMISSIONS>): Plan {
	const { encrypt, 'encrypt-with': passphrase } = values;
	const format = values.format === 'jsonl' ? 'jsonl' : 'csv';
	const { columns, issues } = readColumns(values.columns);
	const wrong = [
		passphrase === '' && encrypt === 'required' && 'is missing, and encrypt asks for it',
		passphrase !== '' &&
			passphrase.length < PASSPHRASE_LENGTH &&
			`must have at least ${PASSPHRASE_LENGTH} characters`,
		/[\r\n]/.test(passphrase) && 'must be one line',
	].filter((reason) => reason !== false);
	const all = [...issues, ...wrong.map((reason) => ({ field: 'encrypt-with', reason }))];
	if (all.length > 0) throw wrongInputs(all);
	const standard = `argos-submissions.${format}${passphrase === '' ? '' : '.enc'}`;
	return { columns, format, passphrase, path: values.path || standard };
}
