import type { OperationDescription } from '@argos/core';
import { oneLine } from '../one-line.ts';
import { printLine } from '../output.ts';
import { textAt } from './value-at.ts';

/** Prints one result: a label and a value a line for people, the whole object with `--json`. */
export async function showObject(
	operation: OperationDescription,
	value: unknown,
	{ json = false }: { json?: boolean | undefined },
): Promise<void> {
	await printLine(json ? JSON.stringify(value) : described(operation, value));
}

function described({ outputFields, resource }: OperationDescription, value: unknown): string {
	const values = outputFields.map((field) => [field.label, textAt(value, field)] as const);
	const reports = resource.value === 'submission' ? reportsOf(value) : [];
	const lines = [...values, ...reports].filter(([, text]) => text !== '');
	const width = Math.max(...lines.map(([label]) => label.length)) + 2;
	return lines.map(([label, text]) => `${label.padEnd(width)}${oneLine(text)}`).join('\n');
}

/** The ids that `argos aml report` takes; no field of a flat output could hold them. */
function reportsOf(submission: unknown): [string, string][] {
	const matches = textAt(submission, { path: 'aml.matches.length' });
	return Array.from({ length: Number(matches) }, (_, at): [string, string] => [
		'AML Report',
		textAt(submission, { path: `aml.matches.${at}.resourceId` }),
	]);
}
