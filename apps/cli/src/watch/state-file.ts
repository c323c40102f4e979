import { readFile } from 'node:fs/promises';
import type { WatchedStatus, WatchState } from '@argos/core';
import { CliError } from '../cli-error.ts';
import { replaceFile, systemCode } from '../replace-file.ts';

/** What a state file holds. `statuses`: a memory of one question cannot answer another. */
interface StateFile {
	kind: 'argos-watch';
	statuses: readonly WatchedStatus[];
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
	statuses: readonly WatchedStatus[],
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
	{ statuses, state }: Pick<StateFile, 'statuses' | 'state'>,
): Promise<void> {
	const file: StateFile = { kind: 'argos-watch', statuses, state };
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
	if (!isObject(value) || value.kind !== 'argos-watch' || !Array.isArray(value.statuses)) return false;
	const { state } = value;
	return (
		isObject(state) &&
		state.version === 1 &&
		typeof state.seeded === 'boolean' &&
		typeof state.watermark === 'number' &&
		typeof state.floor === 'number' &&
		typeof state.openLeft === 'number' &&
		isObject(state.seen) &&
		Array.isArray(state.open)
	);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
