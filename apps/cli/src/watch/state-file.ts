import { readFile } from 'node:fs/promises';
import { isWatchState, WATCHED_STATUSES, type WatchedStatus, type WatchState } from '@argos/core';
import type { Project } from '@argos/migrate/hosts';
import { CliError } from '../cli-error.ts';
import { replaceFile, systemCode } from '../replace-file.ts';

/** What a watch asks, and whom. A memory of one question cannot answer another. */
export interface WatchQuestion {
	project: Project;
	statuses: readonly WatchedStatus[];
}

interface StateFile extends WatchQuestion {
	kind: 'argos-watch';
	state: WatchState;
}

const ONLY_THE_OWNER = 0o600;

/**
 * `undefined` when there is no file yet.
 * @throws {CliError} `usage` for a file that is no state, or the state of another watch: a silent new start
 * would swallow every event since
 */
export async function readStateFile(
	path: string,
	{ project, statuses }: WatchQuestion,
): Promise<WatchState | undefined> {
	let text: string;
	try {
		text = await readFile(path, 'utf8');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return undefined;
		throw new CliError('usage', `The state file ${path} cannot be read (${systemCode(error)}).`);
	}
	const file = parsed(text);
	if (file === undefined) {
		throw new CliError(
			'usage',
			`${path} is damaged or is no state file of "argos watch". Put a good copy in its place, or move it away: then the watch starts anew and does not tell of what happened meanwhile (unless --existing).`,
		);
	}
	if (file.project.baseUrl !== project.baseUrl || file.project.keyMark !== project.keyMark) {
		const which = file.project.baseUrl === project.baseUrl ? 'API key' : 'base URL';
		throw new CliError(
			'usage',
			`${path} belongs to a watch of another project: it was written with another ${which}. Use one state file for each project; where the project is the same under a new ${which}, move the file away to start anew.`,
		);
	}
	if (!sameStatuses(statuses, file.statuses)) {
		throw new CliError(
			'usage',
			`${path} belongs to a watch for ${file.statuses.join(', ')}. Use one state file for each set of statuses.`,
		);
	}
	return file.state;
}

/** Puts a new state in place of the old one, whole or not at all. */
export function writeStateFile(
	path: string,
	{ project, statuses, state }: WatchQuestion & { state: WatchState },
): Promise<void> {
	const file: StateFile = { kind: 'argos-watch', project, statuses, state };
	return replaceFile({
		path,
		mode: ONLY_THE_OWNER,
		write: (handle) => handle.writeFile(`${JSON.stringify(file)}\n`),
	});
}

function sameStatuses(ours: readonly string[], theirs: readonly string[]): boolean {
	return ours.length === theirs.length && ours.every((status) => theirs.includes(status));
}

function parsed(text: string): StateFile | undefined {
	try {
		const file: unknown = JSON.parse(text);
		return isStateFile(file) ? file : undefined;
	} catch {
		return undefined;
	}
}

function isStateFile(value: unknown): value is StateFile {
	if (!isObject(value) || value.kind !== 'argos-watch' || !isObject(value.project)) return false;
	const { project, statuses, state } = value;
	return (
		typeof project.baseUrl === 'string' &&
		typeof project.keyMark === 'string' &&
		Array.isArray(statuses) &&
		statuses.every((status) => WATCHED_STATUSES.some(({ value: known }) => known === status)) &&
		isWatchState(state)
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
