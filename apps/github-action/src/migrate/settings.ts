import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FieldIssue } from '@argos/core';
import {
	FIELD_NAMES,
	type MappingOptions,
	mappingFromTexts,
	type PlanOptions,
	readMappingFile,
	type SourceFormat,
} from '@argos/migrate';
import type { InputValues } from '../action-definition.ts';
import { wrongInputs } from '../inputs.ts';
import type { MIGRATE } from './definition.ts';
import { readTolerance, type Tolerance } from './fail-on.ts';
import { type Pairs, readPairs } from './pairs.ts';

type Values = InputValues<typeof MIGRATE>;

/** What the inputs mean to the engine. */
export interface Settings {
	/** Source, mapping, reference and limits, as checking and sending both need them. */
	plan: PlanOptions;
	tolerance: Tolerance;
}

/**
 * Reads what single inputs cannot tell.
 * @throws {ArgosError} `invalid-request` with everything that is wrong; no value is told
 * @throws {MigrationError} `bad-mapping` for a mapping file that is none
 */
export async function settingsOf(values: Values): Promise<Settings> {
	const { map, set, file, format, encoding, delimiter, reference } = values;
	const dryRun = values['dry-run'] === 'true';
	const issues: FieldIssue[] = [];
	if (!dryRun && values['api-key'] === '') issues.push(KEY_MISSING);
	const said = mappingFromTexts(
		{
			map: pairsOf({ text: map, field: 'map', issues }),
			set: pairsOf({ text: set, field: 'set', issues }),
		},
		(field) => issues.push({ field, reason: NO_FIELD }),
	);
	const rate = limitOf('rate', values.rate, issues);
	const dailyBudget = limitOf('daily-budget', values['daily-budget'], issues);
	const tolerance = readTolerance(values['fail-on']);
	if (tolerance === 'wrong') {
		issues.push({ field: 'fail-on', reason: 'must be any, none, a number such as 10 or a share such as 5%' });
	}
	issues.push(...sameFiles(values), ...folders(values));
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
			mapping: mappingOf({ written, values, said }),
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
	said: Pick<MappingOptions, 'columns' | 'set'>;
}): MappingOptions {
	const { written, values, said } = of;
	const { 'date-format': dateFormat, 'full-name': fullName } = values;
	// Nobody is named to ARGOS by a look at the rows, so it can do without an administrator.
	const standIn = values['dry-run'] === 'true' ? { admin: ADMIN_EXAMPLE } : {};
	return {
		...written,
		columns: { ...written.columns, ...said.columns },
		set: { ...standIn, ...written.set, ...(values.admin !== '' && { admin: values.admin }), ...said.set },
		...(dateFormat !== '' && { dateFormat }),
		...(fullName !== '' && { fullName: fullName as NonNullable<MappingOptions['fullName']> }),
	};
}

const ADMIN_EXAMPLE = 'admin@example.com';

const KEY_MISSING: FieldIssue = { field: 'api-key', reason: 'is missing, and needed unless dry-run is true' };

const NO_FIELD = `names a field that a migration does not have; there are: ${FIELD_NAMES.join(', ')}`;

function pairsOf(read: { text: string; field: 'map' | 'set'; issues: FieldIssue[] }): Pairs['pairs'] {
	const { text, field, issues } = read;
	const { pairs, wrong } = readPairs(text, field === 'map' ? 'column' : 'value');
	for (const line of wrong) issues.push({ field, reason: `must be name=text in line ${line}` });
	return pairs;
}

function limitOf(field: string, text: string, issues: FieldIssue[]): number | 'unlimited' {
	if (text === 'unlimited') return text;
	if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
	issues.push({ field, reason: 'must be a whole number above 0, or unlimited' });
	return 'unlimited';
}

/** Told before anybody is sent, not when the report is to be written. */
function folders(values: Values): FieldIssue[] {
	const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
	return (['journal', 'report-path', 'html-report-path'] as const)
		.filter((input) => values[input] !== '' && isFolder(values[input]))
		.map((field) => ({ field, reason: 'names a folder; it must name a file' }));
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
