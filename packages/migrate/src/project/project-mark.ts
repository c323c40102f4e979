import { openJournalForReading } from '../journal/open-journal-for-reading.ts';
import { projectOf } from './project.ts';

/**
 * Says in a journal which ARGOS project it belongs to, without the key; the same in every host, so that a journal can
 * go from one to another. A new key or address looks like a new project: whoever knows better names the journal in
 * `sameAs`, and the mark that stands there holds.
 *
 * @throws {ArgosError} `invalid-request` for an unusable base URL
 * @throws {MigrationError} for a journal in `sameAs` that cannot be read
 */
export function projectMark(project: {
	apiKey: string;
	baseUrl: string;
	/** Path of a journal. */
	sameAs?: string | undefined;
}): string {
	const { apiKey, baseUrl, sameAs } = project;
	if (sameAs !== undefined) {
		const reader = openJournalForReading(sameAs);
		reader.close();
		return reader.head.project;
	}
	const { baseUrl: address, keyMark } = projectOf({ apiKey, baseUrl });
	return `${address} ${keyMark}`;
}
