import type { Status } from '../case.ts';
import type { Decision } from '../control/decide.ts';
import { MAGIC_TAGS } from './table.ts';

/** How a verification ends. */
export interface Outcome {
	status: Status;
	comment?: string;
	commentCode?: string;
}

/** What an applicant's e-mail address asks the sandbox to do. */
export interface Magic {
	outcome?: Outcome;
	/** Decisions after the first one, in the order of the address. */
	later: (Outcome & { afterMs: number })[];
	redFlag?: NonNullable<Decision['redFlag']>;
	/** Retry codes of the tries at the selfie that fail, first try first. */
	retries: string[];
	ocrFails: boolean;
	/** How long the answer is held back, in real milliseconds. */
	slowMs: number;
}

/**
 * Reads the tags in front of the `@`, which stand between plus signs: `kim+pending+red-flag-2@example.com`.
 * The first part counts as well (`pending@example.com`); parts that are no tags mean nothing.
 */
export function magicOf(email: string): Magic {
	const magic: Magic = { later: [], retries: [], ocrFails: false, slowMs: 0 };
	for (const part of email.slice(0, Math.max(0, email.lastIndexOf('@'))).split('+')) {
		const read = readTag(part);
		if (!read) continue;
		magic.later.push(...(read.later ?? []));
		magic.retries.push(...(read.retries ?? []));
		const { later: _later, retries: _retries, ...rest } = read;
		Object.assign(magic, rest);
	}
	if (magic.later.length > 0) magic.outcome ??= { status: 'pending' };
	return magic;
}

function readTag(part: string): Partial<Magic> | undefined {
	for (const { pattern, read } of MAGIC_TAGS) {
		const found = pattern.exec(part);
		if (found) return read(found.groups ?? {});
	}
	return undefined;
}
