import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { isMigrationError } from '../../migration-error.ts';
import type { Claim, Journal, JournalHead, Settlement } from '../journal.ts';
import { openJournal } from '../open-journal.ts';

/** 2026-03-01T12:00:00.000Z. */
export const NOON = 1_772_366_400_000;

export const HASH = new Uint8Array(16).fill(7);

export const HEAD: JournalHead = {
	input: 'people.csv',
	inputDigest: 'a1'.repeat(32),
	mappingDigest: 'b2'.repeat(32),
	rows: 3,
	reference: 'userid',
	project: 'c3'.repeat(8),
	createdAt: '2026-03-01T12:00:00.000Z',
	settings: { rate: 100 },
};

/** A folder of the running test's own; removed after it. */
export function freshFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'argos-journal-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

export function freshPath(): string {
	return join(freshFolder(), 'people.csv.argos-journal');
}

/** Closed after the running test at the latest. */
export function open(path: string, changes: Partial<JournalHead> = {}): Journal {
	const journal = openJournal({ path, head: { ...HEAD, ...changes } });
	onTestFinished(() => journal.close());
	return journal;
}

export function claim(row: number, changes: Partial<Claim> = {}): Claim {
	return { row, line: row + 1, hash: HASH, sentAt: NOON, ...changes };
}

export function done(row: number, changes: Partial<Settlement> = {}): Settlement {
	return {
		row,
		line: row + 1,
		state: 'done',
		settledAt: NOON + 5,
		submissionId: `submission-${row}`,
		...changes,
	};
}

/** The code of the MigrationError that the work throws; anything else that happens is told as it is. */
export function codeOf(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (isMigrationError(error)) return error.code;
		throw error;
	}
	return 'nothing thrown';
}

/** Runs one of the scripts of `testing/` in a process of its own; killed after the running test at the latest. */
export function startProcess(
	script: string,
	args: readonly string[],
): { child: ChildProcess; lines: Interface } {
	const path = fileURLToPath(new URL(`./${script}`, import.meta.url));
	const child = spawn(process.execPath, ['--conditions=@argos/source', path, ...args], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	return { child, lines: createInterface({ input: child.stdout }) };
}
