import type { MigrateFlags } from './flags.ts';
import { STDIN } from './journal-path.ts';
import { asArgs } from './kept-settings.ts';

/**
 * The command that goes on with a run: what the journal does not keep is repeated, but for values, which may be
 * personal.
 */
export function goOnArgs(run: { path: string; journal: string; flags: MigrateFlags }): string[] {
	const { path, journal, flags } = run;
	const { keyFile, report, json } = flags;
	const fields = Object.keys(flags.set ?? {});
	const again = [
		...fields.flatMap((field) => ['--set', `${field}=<the same value>`]),
		...(keyFile === undefined ? [] : ['--key-file', keyFile]),
		...(report === undefined ? [] : ['--report', report]),
		...(json ? ['--json'] : []),
	];
	if (path !== STDIN) return ['migrate', 'resume', asOperand(journal), ...again];
	return ['migrate', STDIN, '--journal', journal, ...asArgs(flags), ...again];
}

/** A file's name that begins like a flag would be taken for one. */
export function asOperand(path: string): string {
	return path.startsWith('-') ? `./${path}` : path;
}
