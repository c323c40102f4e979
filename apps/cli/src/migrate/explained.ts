import { isMigrationError, type MigrationError } from '@argos/migrate';
import { CliError } from '../cli-error.ts';

/** The engine's refusals in the command line's words; anything else stays as it is. */
export function explained(error: unknown): unknown {
	if (!isMigrationError(error)) return error;
	const { code, line, column } = error;
	const message = [error.message, hintFor(error)].filter(Boolean).join(' ');
	return new CliError('usage', message, { code, line, column });
}

/** Which flag or variable to look at, after the engine's own advice. */
function hintFor({ code, column }: MigrationError): string | undefined {
	if (code === 'missing-column' && column === 'fullName') {
		return 'First and last name are joined with --full-name first-last (or last-first); another column is taken with --map "Column=fullName".';
	}
	if (column === 'admin') return 'For all rows at once, set ARGOS_ADMIN.';
	switch (code) {
		case 'unknown-column':
		case 'missing-column':
		case 'duplicate-column':
			return 'Say which field a column is with --map "Column=field", or leave it out with --map "Column="; "argos migrate init" proposes a mapping file.';
		case 'has-problems':
			return 'With --skip-invalid the other rows are sent.';
		case 'journal-differs':
			return 'When only the API key or the address is new, add --same-project; "argos migrate resume <journal>" uses the flags of the first run.';
		case 'journal-in-use':
			return '"argos migrate status <journal>" tells how far it is.';
		default:
			return undefined;
	}
}
