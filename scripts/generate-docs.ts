// `npm run docs`: writes docs/operations.md from the catalogue. `--check` only says whether it is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import {
	type Field,
	OPERATIONS,
	type OperationDescription,
	WATCHED_STATUSES,
} from '../packages/core/src/index.ts';

const FILE = new URL('../docs/operations.md', import.meta.url);

export function operationsPage(): string {
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
	if (field.type !== 'choice') return field.type;
	const values = field.choices.map(({ value }) => `\`${value}\``).join(', ');
	return field.open ? `${values}, or another` : values;
}

if (import.meta.main) {
	const page = operationsPage();
	if (!process.argv.includes('--check')) writeFileSync(FILE, page);
	else if (readFileSync(FILE, 'utf8') !== page) {
		console.error('docs/operations.md is not fresh. Run: npm run docs');
		process.exit(1);
	}
}
