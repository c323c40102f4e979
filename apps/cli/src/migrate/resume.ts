import { openJournalForReading } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readSettings } from '../settings.ts';
import type { MigrateFlags } from './flags.ts';
import { inputOf } from './kept-input.ts';
import { readKeptSettings, setFields } from './kept-settings.ts';
import { migrateFile } from './migrate-file.ts';
import { shellLine } from './shell-line.ts';

/**
 * Goes on with the input and the flags that a journal keeps; flags that are given again come first.
 * @throws {CliError} `usage` when the input was a stream, or values are missing that a journal does not keep
 */
export async function resumeMigration(
	journal: string,
	own: MigrateFlags,
	onStarted: () => void,
): Promise<ExitCode> {
	const reader = openJournalForReading(journal);
	reader.close();
	const { head } = reader;
	const kept = readKeptSettings(head.settings, journal);
	const input = inputOf(head, journal);
	const { admin } = await readSettings(own);
	const given = new Set([...setFields(own), ...(admin === undefined ? [] : ['admin'])]);
	const missing = kept.set.filter((field) => !given.has(field));
	if (missing.length > 0) throw valuesMissing(journal, missing);
	const map = { ...kept.flags.map, ...own.map };
	return migrateFile(input, { ...kept.flags, ...own, map, journal }, onStarted);
}

function valuesMissing(journal: string, fields: readonly string[]): CliError {
	const flags = fields.filter((field) => field !== 'admin').flatMap((field) => ['--set', `${field}=<value>`]);
	const admin = fields.includes('admin') ? ' ARGOS_ADMIN (or --set admin=…) must be set as it was.' : '';
	const again =
		flags.length > 0
			? ` Values are not kept, since they may be personal. Give them again: ${shellLine(['migrate', 'resume', journal, ...flags])}`
			: '';
	return new CliError('usage', `The run that began ${journal} was told more than it keeps.${admin}${again}`);
}
