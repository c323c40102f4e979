import { dirname, resolve } from 'node:path';
import { migrateSubmissionOperation } from '@argos/core';
import type { JournalHead, MappingOptions, SourceOptions } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import { readKeptSettings } from './kept-settings.ts';
import { mappingOptions } from './mapping-options.ts';
import { shellLine } from './shell-line.ts';

/**
 * Where the input of a journal lies.
 * @throws {CliError} `usage` for a stream
 */
export function inputOf({ input }: JournalHead, journal: string): string {
	if (input !== undefined) return resolve(dirname(resolve(journal)), input);
	const again = shellLine(['migrate', '-', '--journal', journal, '--skip-invalid']);
	throw new CliError(
		'usage',
		`The rows of ${journal} came through a pipe, which nobody can read again. To go on, send them through it once more: … | ${again}`,
	);
}

/**
 * The input of a journal, read as it was read then.
 * @throws {CliError} `usage` for a stream
 */
export function keptSource(head: JournalHead, journal: string): SourceOptions {
	if (head.input === undefined) {
		const results = shellLine(['migrate', 'report', journal, '--results', 'results.csv']);
		throw new CliError(
			'usage',
			`The rows of ${journal} came through a pipe, so they cannot be read again. For the numbers of rows and lines: ${results}`,
		);
	}
	const { format, encoding, delimiter } = readKeptSettings(head.settings, journal).flags;
	return { input: inputOf(head, journal), format, encoding, delimiter };
}

/**
 * The mapping of a journal, for reading rows once more. Values of `--set` are not kept; examples of the documentation
 * stand in for them.
 */
export function keptMapping(head: JournalHead, journal: string): Promise<MappingOptions> {
	const { flags, set } = readKeptSettings(head.settings, journal);
	const fields: Readonly<Record<string, { example?: unknown }>> = migrateSubmissionOperation.fields;
	const examples = set.flatMap((field) => {
		const { example } = fields[field] ?? {};
		return typeof example === 'string' ? [[field, example]] : [];
	});
	return mappingOptions({ ...flags, set: Object.fromEntries(examples) }, undefined);
}
