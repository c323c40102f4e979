import { migrateSubmissionOperation } from '@argos/core';
import {
	DEFAULT_CONCURRENCY,
	DEFAULT_DAILY_BUDGET,
	DEFAULT_RATE,
	DEFAULT_SETTLE_MS,
	DEFAULT_TRIES,
} from '@argos/migrate';
import type { ActionDefinition, ActionInput } from '../action-definition.ts';
import { CONNECTION_INPUTS } from '../connection-inputs.ts';

const { 'api-key': apiKey, ...connection } = CONNECTION_INPUTS;
const { help } = migrateSubmissionOperation.fields.admin;

const yesOrNo = (standard: 'true' | 'false', text: string) =>
	({
		type: 'choice',
		choices: [
			{ value: 'true', label: 'Yes' },
			{ value: 'false', label: 'No' },
		],
		default: standard,
		help: text,
	}) as const satisfies ActionInput;

export const MIGRATE = {
	id: 'migrate',
	name: 'ARGOS Identity: migrate users',
	description:
		'Checks the people of a file and, when told to, migrates each of them once into ARGOS Identity.',
	branding: { icon: 'upload-cloud', color: 'blue' },
	inputs: {
		'api-key': {
			...apiKey,
			required: false,
			help: `${apiKey.help} Not needed in a dry run.`,
		},
		file: {
			type: 'text',
			required: true,
			help: 'Path of the file in the workspace: CSV, JSON lines or a JSON array, also packed by gzip.',
		},
		admin: {
			type: 'email',
			help: `${help} Not needed in a dry run, nor when the file has a column for it.`,
		},
		'dry-run': yesOrNo(
			'true',
			'Check every row and send nothing: `true` or `false`. Run it with `true` first.',
		),
		'skip-invalid': yesOrNo(
			'false',
			'Send the good rows although others are wrong: `true` or `false`. With `false` nothing is sent until every row is right.',
		),
		journal: {
			type: 'text',
			default: 'argos-migration.argos-journal',
			help: 'File that remembers who is in ARGOS already, without personal data. Keep it between runs (cache or artifact): without it everybody is sent again.',
		},
		resume: {
			type: 'choice',
			choices: [
				{ value: 'auto', label: 'When the journal is there' },
				{ value: 'required', label: 'Always' },
			],
			default: 'auto',
			help: '`auto` begins a new migration when there is no journal, `required` refuses to: use it once a migration has begun.',
		},
		'same-project': yesOrNo(
			'false',
			'The API key or `base-url` is new, the ARGOS project is the same as when the journal was begun: `true` or `false`.',
		),
		reference: {
			type: 'choice',
			choices: ['userid', 'cf1', 'cf2', 'cf3', 'none'].map((value) => ({ value, label: value })),
			help: 'Field by which a person is found again in ARGOS when an answer was lost: `userid`, `cf1`, `cf2`, `cf3` or `none`. Empty: `userid` where rows have it.',
		},
		mapping: {
			type: 'text',
			help: 'Path of a mapping file (JSON), as `argos migrate init` writes it.',
		},
		map: {
			type: 'text',
			help: 'Which field a column is, one `Column=field` a line; `Column=` leaves the column out.',
		},
		set: {
			type: 'text',
			help: 'Values for fields that rows leave empty, one `field=value` a line.',
		},
		'date-format': {
			type: 'text',
			help: 'How dates are written, such as `dd/MM/yyyy`. Empty: year first.',
		},
		'full-name': {
			type: 'choice',
			choices: ['first-last', 'last-first'].map((value) => ({ value, label: value })),
			help: '`first-last` or `last-first`: joins first and last name in this order where a row has no full name. Empty: nothing is joined.',
		},
		format: {
			type: 'choice',
			choices: ['csv', 'jsonl', 'json'].map((value) => ({ value, label: value })),
			help: '`csv`, `jsonl` or `json`. Empty: told by the content.',
		},
		encoding: {
			type: 'text',
			help: 'Encoding of the file, such as `windows-1252`. Empty: UTF-8 or UTF-16, told by the content.',
		},
		delimiter: {
			type: 'text',
			help: 'Character between the cells of a CSV; `tab` for a tab. Empty: told by the header.',
		},
		rate: {
			type: 'text',
			default: String(DEFAULT_RATE),
			help: 'Calls per second at most, or `unlimited`. ARGOS allows 5,000 for each key.',
		},
		'daily-budget': {
			type: 'text',
			default: String(DEFAULT_DAILY_BUDGET),
			help: 'Calls per day at most, from 00:00 UTC, or `unlimited`. ARGOS allows 500,000 for each key.',
		},
		concurrency: {
			type: 'number',
			minimum: 1,
			maximum: 1000,
			default: String(DEFAULT_CONCURRENCY),
			help: 'Calls in flight at once.',
		},
		wait: yesOrNo(
			'false',
			"Wait for the next day when the day's calls are used up, instead of ending: `true` or `false`. Jobs on GitHub's own runners end after 6 hours.",
		),
		settle: {
			type: 'number',
			minimum: 0,
			maximum: 3600,
			default: String(DEFAULT_SETTLE_MS / 1000),
			help: 'How many seconds a row with a lost answer is left alone before it is looked up.',
		},
		tries: {
			type: 'number',
			minimum: 1,
			maximum: 100,
			default: String(DEFAULT_TRIES),
			help: 'How often a row is sent at most, as long as ARGOS is known not to have it.',
		},
		'retry-failed': yesOrNo(
			'false',
			'Send rows again that ARGOS refused in an earlier run: `true` or `false`.',
		),
		'fail-on': {
			type: 'text',
			default: 'any',
			help: 'How many rows that failed, may have arrived or were wrong make the job fail: `any`, `none`, more than a number such as `10`, or more than a share such as `5%`. A run that stops early fails in any case, unless the calls of the day are used up.',
		},
		'report-path': {
			type: 'text',
			default: 'argos-migration.jsonl',
			help: 'File for what became of every row, without personal data: JSON lines, or CSV when it ends in `.csv`. Empty: none.',
		},
		'html-report-path': {
			type: 'text',
			help: 'File for a page with charts, without personal data. Empty: none. Not in a dry run.',
		},
		...connection,
	},
	outputs: {
		rows: 'Number of rows of the file.',
		done: 'Rows that are in ARGOS, those of earlier runs included. 0 in a dry run, and when the job failed before its first call.',
		failed: 'Rows that ARGOS refused.',
		unknown: 'Rows that may have arrived: the next run with the same journal looks them up.',
		skipped: 'Rows that are wrong and were not sent.',
		pending: 'Rows that are not sent yet.',
		stopped:
			'Why the run ended before its end: `interrupted`, `denied`, `unusable`, `server`, `quota`, `changed` or `journal`; empty when it did not.',
		'resume-at': 'From when on going on makes sense, as an ISO time; empty when at once.',
		journal: 'Path of the journal; empty in a dry run.',
		'report-path': 'Path of the report file; empty when there is none.',
		'html-report-path': 'Path of the page; empty when there is none.',
		result:
			'As JSON: `dryRun`, `rows`, `done`, `failed`, `unknown`, `skipped`, `pending`, `stopped`, `resumeAt`, `complete`.',
	},
} as const satisfies ActionDefinition;
