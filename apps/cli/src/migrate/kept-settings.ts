import { dirname, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { addMigrateFlags, type MigrateFlags } from './flags.ts';
import { fieldNamed } from './mapping-options.ts';

/** What the journal keeps for `argos migrate resume`: flags without anybody's data and without a key. */
export type KeptSettings = {
	/** As they stand on a command line; paths are relative to the journal's folder. */
	readonly args: readonly string[];
	/** The fields of `--set` and of ARGOS_ADMIN. Their values may be personal and have to be given again. */
	readonly set: readonly string[];
};

/** Flags that hold for one run only, or must not be stored, are not among them. */
const KEPT = [
	'reference',
	'map',
	'mapping',
	'dateFormat',
	'fullName',
	'encoding',
	'delimiter',
	'format',
	'rate',
	'dailyBudget',
	'concurrency',
	'skipInvalid',
	'wait',
	'settle',
	'tries',
	'baseUrl',
	'apiVersion',
	'encryption',
	'timeout',
	'retries',
] as const satisfies readonly (keyof MigrateFlags)[];

/** What to keep of a run's flags. */
export function keptSettings(kept: {
	flags: MigrateFlags;
	journal: string;
	/** Whether ARGOS_ADMIN named the administrator. */
	adminFromOutside: boolean;
}): KeptSettings {
	const { flags, journal, adminFromOutside } = kept;
	const mapping =
		flags.mapping === undefined ? undefined : relative(folderOf(journal), resolve(flags.mapping));
	const names = [...setFields(flags), ...(adminFromOutside ? ['admin'] : [])];
	return { args: asArgs({ ...flags, ...(mapping !== undefined && { mapping }) }), set: [...new Set(names)] };
}

/** The fields that `--set` names, in their own spelling. */
export function setFields({ set = {} }: MigrateFlags): string[] {
	return Object.keys(set).map((name) => fieldNamed(name, '--set'));
}

/** The kept flags on a command line. */
export function asArgs(flags: MigrateFlags): string[] {
	const { options } = addMigrateFlags(new Command());
	return KEPT.flatMap((name) => {
		const flag = options.find((option) => option.attributeName() === name)?.long;
		const value = flags[name];
		if (!flag || value === undefined || value === false) return [];
		if (value === true) return [flag];
		if (typeof value !== 'object') return [`${flag}=${value}`];
		return Object.entries(value).map(([column, field]) => `${flag}=${column}=${field}`);
	});
}

/**
 * The flags of the run that began a journal. One that another program began has none.
 * @throws {CliError} `usage` for flags that this version does not know
 */
export function readKeptSettings(
	settings: Readonly<Record<string, unknown>>,
	journal: string,
): {
	flags: MigrateFlags;
	set: readonly string[];
} {
	const [args, set] = [texts(settings.args), texts(settings.set)];
	try {
		const command = addMigrateFlags(new Command())
			.exitOverride()
			.configureOutput({ writeErr: () => {} });
		const flags = command.parse(args, { from: 'user' }).opts<MigrateFlags>();
		if (flags.mapping !== undefined) flags.mapping = resolve(folderOf(journal), flags.mapping);
		return { flags, set };
	} catch {
		throw new CliError(
			'usage',
			`${journal} keeps settings that this version does not know. Use the version that began it, or name input and flags again: argos migrate <file> --journal ${journal}`,
		);
	}
}

function texts(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function folderOf(journal: string): string {
	return dirname(resolve(journal));
}
