// `npm run docs`: writes the generated pages of docs/ and lets the packages write theirs. Tests hold that all are fresh.
import { writeFileSync } from 'node:fs';
import {
	type Field,
	OPERATIONS,
	type OperationDescription,
	WATCHED_STATUSES,
} from '../packages/core/src/index.ts';
import { coveragePage } from './coverage.ts';
import { pnpm } from './setup.mjs';

/** Every generated page, by its file in docs/. */
export const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
	'operations.md': operationsPage,
	'coverage.md': coveragePage,
};

function operationsPage(): string {
	return [
		'<!-- Generated from the catalogue in packages/core by `npm run docs`. Do not edit. -->',
		'# Operations',
		'',
		'What users can pick, the same in every host. Fields in *italics* are offered under additional fields.',
		'',
		...OPERATIONS.flatMap(section),
		'## Submission reached a status',
		'',
		'The trigger of every host, on `watchStep`. Statuses: ' +
			`${WATCHED_STATUSES.map(({ value, label }) => `\`${value}\` (${label})`).join(', ')}.`,
		'',
	].join('\n');
}

function section(operation: OperationDescription): string[] {
	return [
		`## ${operation.resource.label}: ${operation.verb.label}`,
		'',
		`\`${operation.id}\`, ${operation.kind}. ${operation.summary}`,
		'',
		'| field | name | type | required | help |',
		'| --- | --- | --- | --- | --- |',
		...Object.entries(operation.fields).map(([name, field]) => row(name, field)),
		'',
	];
}

function row(name: string, field: Field): string {
	const label = field.advanced ? `*${field.label}*` : field.label;
	const required = field.required ? 'yes' : '';
	return `| ${label} | \`${name}\` | ${typeOf(field)} | ${required} | ${field.help} |`;
}

function typeOf(field: Field): string {
	if (field.type !== 'choice' && field.type !== 'choices') return TYPE[field.type] ?? field.type;
	const values = field.choices.map(({ value }) => `\`${value}\``).join(', ');
	const several = field.type === 'choices' ? 'several of ' : '';
	return `${several}${values}${field.open ? ', or another' : ''}`;
}

/** What people read, where the catalogue's own word says too little. */
const TYPE: Readonly<Partial<Record<Field['type'], string>>> = {
	texts: 'list of texts',
	countries: 'list of countries',
	boolean: 'true or false',
};

/** Packages with generated files of their own, and the script that writes them. */
const GENERATORS = [
	['@argos/sandbox', 'manual'],
	['@argos/cli', 'manual'],
	['n8n-nodes-argos', 'generate'],
	['argos-github-action', 'generate'],
] as const;

if (import.meta.main) {
	for (const [name, script] of GENERATORS) pnpm(['--filter', name, 'run', script]);
	for (const [file, page] of Object.entries(PAGES)) {
		writeFileSync(new URL(`../docs/${file}`, import.meta.url), await page());
	}
}
