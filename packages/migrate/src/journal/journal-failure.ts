import { MigrationError } from '../migration-error.ts';

/** SQLite's result codes (the lower byte of its extended ones). */
const SQLITE = {
	perm: 3,
	busy: 5,
	locked: 6,
	readonly: 8,
	io: 10,
	corrupt: 11,
	full: 13,
	cannotOpen: 14,
	notADatabase: 26,
};

const UNREADABLE = 'a part of it cannot be read';

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const NO_ACCESS = new Set(['EROFS', 'EACCES', 'EPERM']);
const NO_PLACE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);

/**
 * Says in a MigrationError what the file system or SQLite could not do. Whatever is neither is given back as it is: a
 * mistake of this program is no damage of a file.
 */
export function journalFailure(name: string, error: unknown): unknown {
	if (error instanceof MigrationError || !(error instanceof Error)) return error;
	const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
	if (code !== undefined) return sqliteFailure(name, code) ?? error;
	// JSON or a state's number in the file that is none.
	if (error instanceof SyntaxError) return damaged(name, UNREADABLE);
	const system = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (DISK_FULL.has(system)) return diskFull(name);
	if (NO_ACCESS.has(system)) return noAccess(name);
	if (NO_PLACE.has(system)) return noPlace(name);
	if (system === 'EIO') return brokenDisk(name);
	return error;
}

function sqliteFailure(name: string, code: number): MigrationError | undefined {
	switch (code) {
		case SQLITE.full:
			return diskFull(name);
		case SQLITE.io:
			return brokenDisk(name);
		case SQLITE.readonly:
		case SQLITE.perm:
			return noAccess(name);
		case SQLITE.cannotOpen:
			return noPlace(name);
		case SQLITE.corrupt:
		case SQLITE.notADatabase:
			return damaged(name, UNREADABLE);
		case SQLITE.busy:
		case SQLITE.locked:
			return inUse(name, 'another program is using it');
		default:
			return undefined;
	}
}

/** `what` is a clause, such as `a part of it cannot be read`. */
export function damaged(name: string, what: string): MigrationError {
	return new MigrationError({
		code: 'journal-damaged',
		message:
			`The journal "${name}" cannot be trusted: ${what}. Bring back a whole ` +
			'copy of it; beginning a new journal instead would send again the people who are in ARGOS already.',
	});
}

export function inUse(name: string, what: string): MigrationError {
	return new MigrationError({
		code: 'journal-in-use',
		message: `The journal "${name}" cannot be used now: ${what}. Wait until that one has ended, or stop it.`,
	});
}

function diskFull(name: string): MigrationError {
	return unwritable(name, 'no space is left for it', 'Free some space');
}

function noAccess(name: string): MigrationError {
	return unwritable(name, 'its place can only be read', 'Allow writing there, or move the journal');
}

function noPlace(name: string): MigrationError {
	return unwritable(
		name,
		'there is no such folder, or something else has that name',
		'Name a file in a folder that you may write to',
	);
}

function brokenDisk(name: string): MigrationError {
	return unwritable(name, 'the disk did not take it', 'See that the disk is whole, there, and not full');
}

function unwritable(name: string, what: string, advice: string): MigrationError {
	return new MigrationError({
		code: 'journal-unwritable',
		message: `The journal "${name}" cannot be written: ${what}. ${advice}, then go on with the same command.`,
	});
}
