import { MigrationError } from '../migration-error.ts';

export function badMapping(message: string): MigrationError {
	return new MigrationError({ code: 'bad-mapping', message });
}
