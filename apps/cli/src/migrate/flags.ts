import type { MappingOptions, Reference, SourceFormat } from '@argos/migrate';
import { readPair } from '@argos/migrate/hosts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addConnectionFlags } from '../connection-flags.ts';
import { filled, wholeNumber } from '../parsers.ts';
import type { ConnectionFlags } from '../settings.ts';

const REFERENCES = ['userid', 'cf1', 'cf2', 'cf3', 'none'] as const satisfies readonly (Reference | 'none')[];
const NAME_ORDERS = ['first-last', 'last-first'] as const satisfies readonly MappingOptions['fullName'][];
const FORMATS = ['csv', 'jsonl', 'json'] as const satisfies readonly SourceFormat[];
const LONGEST_SETTLE_S = 3600;
const MOST_AT_ONCE = 1000;
const MOST_TRIES = 100;

/** What the command line says of a migration. Flags that were not given are not there. */
export interface MigrateFlags extends ConnectionFlags {
	dryRun?: boolean;
	journal?: string;
	reference?: Reference | 'none';
	/** Column → field; an empty text leaves the column out. */
	map?: Readonly<Record<string, string>>;
	/** Field → value. */
	set?: Readonly<Record<string, string>>;
	/** Path of a mapping file. */
	mapping?: string;
	dateFormat?: string;
	/** In which order first and last name become a full name. */
	fullName?: (typeof NAME_ORDERS)[number];
	encoding?: string;
	delimiter?: string;
	format?: SourceFormat;
	rate?: number | 'unlimited';
	dailyBudget?: number | 'unlimited';
	concurrency?: number;
	skipInvalid?: boolean;
	retryFailed?: boolean;
	wait?: boolean;
	tries?: number;
	/** Seconds. */
	settle?: number;
	sameProject?: boolean;
	/** Path of an HTML file. */
	report?: string;
	json?: boolean;
}

/**
 * The flags of `argos migrate`, and but for the journal of `argos migrate resume`. None has a default here: the engine
 * has them.
 */
export function addMigrateFlags(command: Command, { journal = true } = {}): Command {
	const limit = (text: string) => (text === 'unlimited' ? text : wholeNumber({ least: 1 })(text));
	const journalFlag = new Option(
		'--journal <file>',
		'what is done is kept here; default: beside the input, such as people.csv.argos-journal',
	).argParser(filled);
	const groups: Readonly<Record<string, readonly Option[]>> = {
		'The file:': [
			new Option(
				'--map <column=field>',
				'which field a column is; "Column=" leaves it out; repeatable',
			).argParser(pair('column')),
			new Option('--set <field=value>', 'value for a field that rows leave empty; repeatable').argParser(
				pair('value'),
			),
			new Option('--mapping <file.json>', 'a mapping file, as "argos migrate init" writes it').argParser(
				filled,
			),
			new Option('--date-format <format>', 'how dates are written, such as dd/MM/yyyy').argParser(filled),
			new Option('--full-name <order>', 'join first and last name where a row has no full name').choices(
				NAME_ORDERS,
			),
			new Option('--format <format>', 'default: told by the content').choices(FORMATS),
			new Option('--encoding <name>', 'such as windows-1252; default: UTF-8 or UTF-16').argParser(filled),
			new Option('--delimiter <character>', 'between the cells of a CSV; default: told by the header'),
		],
		'Safety:': [
			new Option('--dry-run', 'check every row, send nothing; needs no key'),
			...(journal ? [journalFlag] : []),
			new Option(
				'--reference <field>',
				'the field by which a person is found again in ARGOS; default: userid',
			).choices(REFERENCES),
			new Option('--skip-invalid', 'send the good rows although others are wrong'),
			new Option('--retry-failed', 'send rows again that ARGOS refused in an earlier run'),
			new Option('--same-project', 'the API key or the address is new, the ARGOS project is the same'),
		],
		'Speed:': [
			new Option('--rate <n|unlimited>', 'calls per second; default: 100').argParser(limit),
			new Option('--daily-budget <n|unlimited>', 'calls per day, from 00:00 UTC; default: 400000').argParser(
				limit,
			),
			new Option('--concurrency <n>', 'calls in flight at once; default: 16').argParser(
				wholeNumber({ least: 1, most: MOST_AT_ONCE }),
			),
			new Option('--wait', "wait for the next day when the day's calls are used up, instead of ending"),
			new Option(
				'--tries <n>',
				'how often a row is sent at most, as long as ARGOS is known not to have it; default: 3',
			).argParser(wholeNumber({ least: 1, most: MOST_TRIES })),
			new Option(
				'--settle <seconds>',
				'how long a row with a lost answer is left alone before it is looked up; default: 30',
			).argParser(wholeNumber({ least: 0, most: LONGEST_SETTLE_S })),
		],
		'Output:': [
			new Option('--report <file.html>', 'write a report at the end, without personal data').argParser(
				filled,
			),
			new Option('--json', 'print one JSON event a line, and last a summary'),
		],
	};
	for (const [group, options] of Object.entries(groups)) {
		for (const option of options) command.addOption(option.helpGroup(group));
	}
	return addConnectionFlags(command);
}

type Pairs = Readonly<Record<string, string>>;

function pair(of: 'column' | 'value'): (text: string, before: Pairs | undefined) => Pairs {
	return (text, before) => {
		const read = readPair(text, of);
		if (read !== undefined) return { ...before, [read[0]]: read[1] };
		throw new InvalidArgumentError('It must be written as name=text.');
	};
}
