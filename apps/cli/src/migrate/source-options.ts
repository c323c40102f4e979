import type { SourceOptions } from '@argos/migrate';
import { CliError } from '../cli-error.ts';
import type { MigrateFlags } from './flags.ts';
import { STDIN } from './journal-path.ts';

/**
 * Where the rows come from.
 * @throws {CliError} `usage` when they should come through a pipe, and there is none
 */
export function sourceOf(path: string, { format, encoding, delimiter }: MigrateFlags): SourceOptions {
	if (path === STDIN && process.stdin.isTTY) {
		throw new CliError(
			'usage',
			'"-" reads what comes through a pipe, such as: cat people.csv | argos migrate - --dry-run',
		);
	}
	const input = path === STDIN ? process.stdin : path;
	return { input, format, encoding, delimiter: delimiter === '\\t' ? '\t' : delimiter };
}
