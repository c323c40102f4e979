import { resolve } from 'node:path';
import { type FieldIssue, migrateSubmissionOperation } from '@argos/core';
import {
	type MappingOptions,
	type MigrationField,
	type PlanOptions,
	readMappingFile,
	type SourceFormat,
} from '@argos/migrate';
import type { InputValues } from '../action-definition.ts';
import { wrongInputs } from '../inputs.ts';
import type { MIGRATE } from './definition.ts';
import { readTolerance, type Tolerance } from './fail-on.ts';
import { readPairs } from './pairs.ts';

type Values = InputValues<typeof MIGRATE>;

/** What the inputs mean to the engine. */
export interface Settings {
	/** Source, mapping, reference and limits, as checking and sending both need them. */
	plan: PlanOptions;
	tolerance: Tolerance;
}

const FIELDS = Object.keys(migrateSubmissionOperation.fields) as MigrationField[];

/**
 * Reads what single inputs cannot tell.
 * @throws {ArgosError} `invalid-request` with everything that is wrong; no value is told
 * @throws {MigrationError} `bad-mapping` for a mapping file that is none
 */
export async function settingsOf(values: Values): Promise<Settings> {
	const { map, set, file, format, encoding, delimiter, reference } = values;
	const issues: FieldIssue[] = [];
	const columns = fieldPairs({ text: map, input: 'map', issues });
	const constants = fieldPairs({ text: set, input: 'set', issues });
	const rate = limitOf('rate', values.rate, issues);
	const dailyBudget = limitOf('daily-budget', values['daily-budget'], issues);
	const tolerance = readTolerance(values['fail-on']);
	if (tolerance === 'wrong') {
		issues.push({ field: 'fail-on', reason: 'must be any, none, a number such as 10 or a share such as 5%' });
	}
	issues.push(...sameFiles(values));
	if (issues.length > 0 || tolerance === 'wrong') throw wrongInputs(issues);

	const written = values.mapping === '' ? {} : await readMappingFile(values.mapping);
	return {
		plan: {
			source: {
				input: file,
				...(format !== '' && { format: format as SourceFormat }),
				...(encoding !== '' && { encoding }),
				// An input loses its blanks, so a tab has a name.
				...(delimiter !== '' && { delimiter: delimiter === 'tab' ? '\t' : delimiter }),
			},
			mapping: mappingOf({ written, values, columns, constants }),
			...(reference !== '' && { reference: reference as 'userid' | 'cf1' | 'cf2' | 'cf3' | 'none' }),
			rate,
			dailyBudget,
		},
		tolerance,
	};
}

function mappingOf(of: {
	written: MappingOptions;
	values: Values;
	columns: readonly Pair[];
	constants: readonly Pair[];
}): MappingOptions {
	const { written, values, columns, constants } = of;
	const { admin, 'date-format': dateFormat } = values;
	const named = columns.map(({ field, name }) => [name, field]);
	const set = constants.map(({ field, name }) => [field, name]);
	return {
		...written,
		columns: { ...written.columns, ...Object.fromEntries(named) },
		set: { ...written.set, admin, ...Object.fromEntries(set) },
		...(dateFormat !== '' && { dateFormat }),
	};
}

interface Pair {
	field: MigrationField | null;
	/** Of the column, or the value. */
	name: string;
}

function fieldPairs(read: { text: string; input: 'map' | 'set'; issues: FieldIssue[] }): Pair[] {
	const { text, input, issues } = read;
	const { pairs, wrong } = readPairs(text, input === 'map' ? 'last' : 'first');
	for (const line of wrong) issues.push({ field: input, reason: `must be name=text in line ${line}` });
	return pairs.flatMap(([left, right]) => {
		const [name, field] = input === 'map' ? [left, right] : [right, left];
		if (input === 'map' && field === '') return { name, field: null };
		const known = FIELDS.find((one) => plain(one) === plain(field));
		if (known !== undefined) return { name, field: known };
		issues.push({
			field: input,
			reason: `names a field that a migration does not have; there are: ${FIELDS.join(', ')}`,
		});
		return [];
	});
}

/** `userid`, `user_id` and `userId` are one. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[ _-]/g, '');
}

function limitOf(field: string, text: string, issues: FieldIssue[]): number | 'unlimited' {
	if (text === 'unlimited') return text;
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	issues.push({ field, reason: 'must be a whole number above 0, or unlimited' });
	return 'unlimited';
}

/** Files that would overwrite each other, or the people. */
function sameFiles(values: Values): FieldIssue[] {
	const inputs = ['file', 'mapping', 'journal', 'report-path', 'html-report-path'] as const;
	const given = inputs.filter((input) => values[input] !== '');
	return given.flatMap((input, at) => {
		const other = given.slice(0, at).find((one) => resolve(values[one]) === resolve(values[input]));
		return other === undefined ? [] : [{ field: input, reason: `names the same file as ${other}` }];
	});
}
