import { openJournalForReading } from '@argos/migrate';
import { projectOf } from '../project.ts';
import type { ReadySettings } from '../settings.ts';

/**
 * What tells one ARGOS project from another in a journal. A new key looks like a new project; whoever knows better
 * says so, and the journal's own mark holds.
 * @throws {MigrationError} for a journal that is to be trusted and cannot be read
 */
export function projectMark(of: {
	settings: ReadySettings;
	journal: string;
	sameProject: boolean | undefined;
}): string {
	const { settings, journal, sameProject } = of;
	if (sameProject) {
		const reader = openJournalForReading(journal);
		reader.close();
		return reader.head.project;
	}
	const { baseUrl, keyMark } = projectOf(settings);
	return `${baseUrl} ${keyMark}`;
}
