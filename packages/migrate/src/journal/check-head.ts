import { MigrationError } from '../migration-error.ts';
import type { JournalHead } from './journal.ts';

/**
 * Refuses a journal that belongs to another migration than the one that is about to go on. Where the input lies, how
 * many rows it has and what the host keeps are not compared.
 * @param compared.sameProject the project is the same although its mark is not
 * @throws {MigrationError} `changed`, `journal-differs`
 */
export function checkHead(
	name: string,
	compared: {
		stored: JournalHead;
		head: Pick<JournalHead, 'inputDigest' | 'project' | 'mappingDigest' | 'reference'>;
		sameProject?: boolean | undefined;
	},
): void {
	const { stored, head, sameProject = false } = compared;
	if ((stored.inputDigest === undefined) !== (head.inputDigest === undefined)) {
		const begun = stored.inputDigest === undefined ? 'a stream' : 'a file';
		const now = head.inputDigest === undefined ? 'a stream' : 'a file';
		throw differs(name, `was begun with ${begun}, and the input is ${now} now`, `Give it ${begun} again`);
	}
	if (stored.inputDigest !== head.inputDigest) throw changed(name);
	if (stored.project !== head.project && !sameProject) {
		throw differs(
			name,
			'was begun for another ARGOS project',
			'Use the key and the address of that project; its people are not in this one',
		);
	}
	if (stored.mappingDigest !== head.mappingDigest) {
		throw differs(
			name,
			'was begun with another mapping',
			'Use the mapping, constants and date format of then',
		);
	}
	if (stored.reference !== head.reference) {
		throw differs(
			name,
			`was begun with ${referenceOf(stored)}, and it is ${referenceOf(head)} now`,
			'Name the one of then',
		);
	}
}

function referenceOf({ reference }: Pick<JournalHead, 'reference'>): string {
	return reference === undefined ? 'no reference field' : `the reference field "${reference}"`;
}

function changed(name: string): MigrationError {
	return new MigrationError({
		code: 'changed',
		message:
			`The input is not the file that the journal "${name}" was begun with: its content differs. Nothing was sent. ` +
			'Bring back the file as it was to go on. For people that came later, make a file of them alone, with a journal of its own.',
	});
}

function differs(name: string, what: string, advice: string): MigrationError {
	return new MigrationError({
		code: 'journal-differs',
		message: `The journal "${name}" ${what}. Nothing was sent. ${advice}, or name another journal for another migration.`,
	});
}
