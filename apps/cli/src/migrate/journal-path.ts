import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { MigrateFlags } from './flags.ts';

/** Where the rows come from that a pipe brings. */
export const STDIN = '-';

/**
 * The journal that a migration keeps: the named one, or the one beside the input.
 * @throws {CliError} `usage` for a stream without a named journal
 */
export function journalPath(input: string, { journal, skipInvalid }: MigrateFlags): string {
	if (input !== STDIN) return journal ?? `${input}.argos-journal`;
	if (journal !== undefined && skipInvalid) return journal;
	throw new CliError(
		'usage',
		`What comes through a pipe can be read only once and has no place of its own: it needs ${
			journal === undefined ? '--journal <file>, where it is kept what is done' : ''
		}${journal === undefined && !skipInvalid ? ', and ' : ''}${
			skipInvalid ? '' : '--skip-invalid, since rows cannot all be checked before the first is sent'
		}. Or save it to a file first.`,
	);
}

/** @throws {CliError} `usage` when a file that is to be written is the input, or one that is written as well */
export async function assertApart(files: Readonly<Record<string, string | undefined>>): Promise<void> {
	const seen = new Map<string, string>();
	for (const [role, path] of Object.entries(files)) {
		if (path === undefined || path === STDIN) continue;
		const place = await realpath(path).catch(() => resolve(path));
		const other = seen.get(place);
		if (other !== undefined) {
			throw new CliError(
				'usage',
				`${path} cannot be ${other} and ${role} at the same time. Name another file.`,
			);
		}
		seen.set(place, role);
	}
}
