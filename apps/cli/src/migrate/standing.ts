import { existsSync } from 'node:fs';
import { openJournalForReading, type RunSummary, summaryOf } from '@argos/migrate';

/**
 * Where a migration stands, by a journal that may not be there yet.
 * @throws {MigrationError} for a journal that cannot be read
 */
export async function standingOf(journal: string): Promise<RunSummary> {
	if (!existsSync(journal)) return { rows: 0, done: 0, failed: 0, unknown: 0, skipped: 0, pending: 0 };
	const reader = openJournalForReading(journal);
	try {
		const { rows, done, failed, unknown, skipped, pending } = await summaryOf(reader);
		return { rows, done, failed, unknown, skipped, pending };
	} finally {
		reader.close();
	}
}
