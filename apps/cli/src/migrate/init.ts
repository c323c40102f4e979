import { writeFile } from 'node:fs/promises';
import { mappingToText, openSource, proposeMapping, type SourceRow } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import { oneLine } from '../one-line.ts';
import { printLine } from '../output.ts';
import { assertWritable, systemCode } from '../replace-file.ts';
import type { MigrateFlags } from './flags.ts';
import { asOperand } from './go-on.ts';
import { STDIN } from './journal-path.ts';
import { shellLine } from './shell-line.ts';
import { sourceOf } from './source-options.ts';

export interface InitFlags extends Pick<MigrateFlags, 'format' | 'encoding' | 'delimiter'> {
	out?: string;
}

/** Enough to see how dates and words are written. */
const SAMPLE_ROWS = 1000;

/**
 * Writes a proposal of a mapping file and tells what a person has to decide.
 * @throws {CliError} `usage` when there is such a file already: it may have been edited
 */
export async function proposeMappingFile(path: string, flags: InitFlags): Promise<void> {
	if (path === STDIN && flags.out === undefined) {
		throw new CliError(
			'usage',
			'What comes through a pipe has no place of its own: name the file with --out.',
		);
	}
	const out = flags.out ?? `${path}.mapping.json`;
	await assertWritable(out);
	const { columns, rows } = await sampleOf(path, flags);
	const { mapping, notes } = proposeMapping({ columns, rows });
	await writeNew(out, mappingToText(mapping));
	const lines = [
		`${out} says which column is which field.`,
		...(notes.length > 0 ? ['To decide, in that file:', ...notes.map((note) => `  - ${note}`)] : []),
		'Then check every row; nothing is sent:',
		`  ${shellLine(['migrate', asOperand(path), '--mapping', out, '--dry-run'])}`,
	];
	for (const line of lines) await printLine(oneLine(line));
}

async function sampleOf(path: string, flags: InitFlags) {
	const source = await openSource(sourceOf(path, flags));
	const rows: SourceRow[] = [];
	try {
		for await (const batch of source.batches) {
			rows.push(...batch);
			if (rows.length >= SAMPLE_ROWS) break;
		}
	} finally {
		await source.batches.return();
	}
	return { columns: source.header?.columns, rows };
}

async function writeNew(path: string, text: string): Promise<void> {
	try {
		await writeFile(path, text, { flag: 'wx' });
	} catch (error) {
		const why =
			systemCode(error) === 'EEXIST'
				? 'is there already, and may have been edited. Name another file with --out.'
				: `could not be written (${systemCode(error) ?? 'unknown'}).`;
		throw new CliError('usage', `${path} ${why}`);
	}
}
