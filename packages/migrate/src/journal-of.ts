import { dirname, relative, resolve } from 'node:path';
import { checkHead } from './journal/check-head.ts';
import type { Journal, JournalHead } from './journal/journal.ts';
import { reserveJournal } from './journal/open-journal.ts';
import { createMapping } from './mapping/create-mapping.ts';
import type { MigrateOptions } from './migrate-options.ts';

/** The journal of a migration, refused or taken for this run before its input has been read. */
export interface MigrationJournal {
	/** @throws {MigrationError} `changed` for another input than the journal's, and as `openJournal` does */
	open(input: Pick<JournalHead, 'inputDigest' | 'rows'>): Journal;
	/** Closes and gives free what was taken here. May be called at any time. */
	close(): Promise<void>;
}

/** @throws {MigrationError} `journal-differs` and as `reserveJournal` does */
export function journalOf(options: MigrateOptions): MigrationJournal {
	const { journal: given, sameProject } = options;
	const head = headOf(options);
	if (typeof given !== 'string') {
		// What is known of its rows is compared with them as they come.
		checkHead(given.name, { stored: given.head, head: { ...given.head, ...head }, sameProject });
		return { open: () => given, close: async () => undefined };
	}
	const reserved = reserveJournal({ path: given, head, sameProject });
	let opened: Journal | undefined;
	return {
		open(input) {
			opened = reserved.open({ ...head, ...input });
			return opened;
		},
		async close() {
			await opened?.close();
			reserved.release();
		},
	};
}

function headOf(options: MigrateOptions): Omit<JournalHead, 'inputDigest' | 'rows'> {
	const { journal, source, mapping, reference, project, settings = {}, now = Date.now } = options;
	const named = reference === 'none' ? undefined : reference;
	const path = typeof source.input === 'string' ? source.input : undefined;
	const folder = dirname(resolve(String(journal)));
	return {
		input: path === undefined ? undefined : relative(folder, resolve(path)),
		mappingDigest: createMapping({ ...mapping, reference: named }).digest,
		reference: reference === undefined ? 'userid' : named,
		project,
		createdAt: new Date(now()).toISOString(),
		settings,
	};
}
