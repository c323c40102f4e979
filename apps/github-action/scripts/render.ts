import { stringify } from 'yaml';
import type { ActionDefinition } from '../src/action-definition.ts';
import { AML_REPORTS } from '../src/aml-reports/definition.ts';
import { EXPORT_SUBMISSIONS } from '../src/export-submissions/definition.ts';
import { MIGRATE } from '../src/migrate/definition.ts';
import { WAIT_FOR_RESULT } from '../src/wait-for-result/definition.ts';

/** All actions, in the order of the documentation. */
export const ACTIONS: readonly ActionDefinition[] = [
	MIGRATE,
	WAIT_FOR_RESULT,
	EXPORT_SUBMISSIONS,
	AML_REPORTS,
];

// YAML 1.1 quotes more: to its readers an unquoted `off` is false.
const FORM = { lineWidth: 0, version: '1.1' } as const;

/** The text of an action's `action.yml`. */
export function renderActionFile(action: ActionDefinition): string {
	const { id, name, description, branding, inputs, outputs } = action;
	const content = {
		name,
		description,
		author: 'ARGOS Automation',
		branding,
		inputs: mapValues(inputs, ({ help, required = false, default: standard }) => ({
			description: help,
			required,
			...(standard !== undefined && { default: standard }),
		})),
		outputs: mapValues(outputs, (text) => ({ description: text })),
		runs: { using: 'node24', main: `../dist/${id}.js` },
	};
	return `# Generated from src/${id}/definition.ts by "npm run generate". Do not edit.\n${stringify(content, FORM)}`;
}

/** Puts an action's tables between its marks in the README. */
export function renderTables(readme: string, action: ActionDefinition): string {
	const [begin, end] = [`<!-- ${action.id}: generated -->`, `<!-- ${action.id}: end -->`];
	const [before, rest] = readme.split(begin);
	const [, after] = rest?.split(end) ?? [];
	if (after === undefined) throw new Error(`README.md lacks the marks "${begin}" and "${end}".`);
	return `${before}${begin}\n${tables(action)}\n${end}${after}`;
}

function tables({ inputs, outputs }: ActionDefinition): string {
	const given = Object.entries(inputs).map(([name, { help, required, default: standard }]) => [
		`\`${name}\``,
		required ? 'required' : standard ? `\`${standard}\`` : 'none',
		help,
	]);
	const got = Object.entries(outputs).map(([name, text]) => [`\`${name}\``, text]);
	return `\n${table([['Input', 'Default', 'Meaning'], ...given])}\n\n${table([['Output', 'Meaning'], ...got])}\n`;
}

/** A Markdown table with aligned columns, which is how the repository's formatter writes it. */
function table([header = [], ...rows]: string[][]): string {
	const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => row[at]?.length ?? 0)));
	const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function mapValues<From, To>(
	values: Readonly<Record<string, From>>,
	map: (value: From) => To,
): Record<string, To> {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
