import { isMigrationError, type JournalHead, openJournal } from '@argos/migrate';

/** Whether a process is at work on a journal now: only one at a time may claim it. */
export function isAtWork(path: string, head: JournalHead): boolean {
	try {
		openJournal({ path, head }).close();
		return false;
	} catch (error) {
		return isMigrationError(error) && error.code === 'journal-in-use';
	}
}
