import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { checkBaseUrl } from '@argos/core';
import { openJournalForReading } from '@argos/migrate';

/**
 * Says in a journal which ARGOS project it belongs to, without the key. The command line writes the same, so that a
 * journal can go from one to the other. A new key looks like a new project; whoever knows better says so, and the
 * journal's own mark holds.
 */
export function projectMark(project: {
	apiKey: string;
	baseUrl: string;
	journal: string;
	sameProject: boolean;
}): string {
	const { journal, sameProject } = project;
	if (sameProject && existsSync(journal)) {
		const reader = openJournalForReading(journal);
		reader.close();
		return reader.head.project;
	}
	// The key's plain SHA-256 is the key of the project's encryption: no part of it may be stored.
	const hash = createHash('sha256').update(`argos-watch:${project.apiKey}`).digest('hex');
	return `${checkBaseUrl(project.baseUrl)} ${hash.slice(0, 16)}`;
}
