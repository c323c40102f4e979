import type { AnnotationProperties } from '@actions/core';
import { type ArgosErrorKind, isArgosError } from '@argos/core';
import { isMigrationError, type MigrationErrorCode } from '@argos/migrate';
import { pathInWorkspace } from './path-in-workspace.ts';

/** The one message with which an action fails, and where it points. */
export interface Failure {
	message: string;
	at?: AnnotationProperties;
}

/** What is worth adding for people who run this on GitHub. */
const HINTS: Partial<Record<ArgosErrorKind, string>> = {
	'ip-blocked':
		'GitHub-hosted runners change their addresses: use a self-hosted runner, or a larger one with a static IP.',
	unauthorized: 'Check the secret that the workflow passes in, too.',
	aborted: 'The job was cancelled or stopped; what was done until then is in the summary.',
};

const MIGRATION_HINTS: Partial<Record<MigrationErrorCode, string>> = {
	'has-problems': 'To allow it, set skip-invalid to true.',
	'journal-differs': 'When only the API key or base-url is new, set same-project to true.',
	'no-journal':
		'With resume: required nothing is sent without it, because everybody could be sent a second time: restore it from the cache or artifact that keeps it.',
};

const ADMIN_HINT = 'For all rows at once, set admin.';

/**
 * Says what was thrown; `file` is the one with the people, if the action reads one. Never holds a stack trace, the text of a
 * foreign error, or anybody's data.
 */
export function failureOf(error: unknown, file: string): Failure {
	if (isArgosError(error)) {
		// ARGOS files a wrong administrator under the same kind, but the secret is not to blame for it.
		const hint = error.code === 'invalid_admin' ? undefined : HINTS[error.kind];
		return { message: [error.message, hint].filter(Boolean).join(' ') };
	}
	if (isMigrationError(error)) {
		const { line, code, column } = error;
		const path = line === undefined ? undefined : pathInWorkspace(file);
		const hint = column === 'admin' ? ADMIN_HINT : MIGRATION_HINTS[code];
		const message = [error.message, hint].filter(Boolean).join(' ');
		return { message, ...(path && line !== undefined && { at: { file: path, startLine: line } }) };
	}
	return { message: systemMessage(error) ?? unexpected(error) };
}

function systemMessage(error: unknown): string | undefined {
	if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
	const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : '';
	return `The runner's disk refused (${String(error.code)})${path}. Check the path, its permissions and the free space.`;
}

function unexpected(error: unknown): string {
	const name = error instanceof Error ? error.name : typeof error;
	return `This action has a fault of its own (${name}). Run it again; if it stays, report it with the version of the action.`;
}
