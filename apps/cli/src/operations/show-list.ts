import { type OperationDescription, utcDay } from '@argos/core';
import { oneLine } from '../one-line.ts';
import { isTerminal, printLine, printNote } from '../output.ts';
import { table } from '../table.ts';
import { textAt } from './value-at.ts';

/** What a table shows of one item. */
interface Column {
	heading: string;
	text: (item: unknown) => string;
}

/** Where the catalogue's output is too wide for a table, or shows more of people than a list needs. */
const COLUMNS: Readonly<Record<string, readonly Column[]>> = {
	'submission.getMany': [
		column('Submission', 'submissionId'),
		column('Status', 'status'),
		{ heading: 'Created', text: (item) => utcDay(textAt(item, { path: 'createdAt' })) ?? '' },
		column('AML', 'aml.status'),
		column('User ID', 'userId'),
	],
};

/**
 * Prints results: a table for people, tab-separated lines for pipes, one array with `--json`, and a JSON object a
 * line as it comes with `--jsonl`.
 */
export async function showList(
	operation: OperationDescription,
	items: AsyncIterable<unknown>,
	flags: { json?: boolean | undefined; jsonl?: boolean | undefined; limit?: number | undefined },
): Promise<void> {
	const counted = counting(items);
	if (flags.jsonl) {
		for await (const item of counted) await printLine(JSON.stringify(item));
		return;
	}
	const all = await Array.fromAsync(counted);
	if (flags.json) return printLine(JSON.stringify(all));

	const columns =
		COLUMNS[operation.id] ?? operation.outputFields.map(({ label, path }) => column(label, path));
	const head = columns.map(({ heading }) => heading);
	const rows = all.map((item) => columns.map(({ text }) => text(item)));
	if (!isTerminal()) {
		return printLine([head, ...rows].map((cells) => cells.map(oneLine).join('\t')).join('\n'));
	}
	if (rows.length === 0) return printNote(`no ${operation.resource.label.toLowerCase()} fits.`);
	await printLine(table(head, rows));
	if (all.length === flags.limit) {
		printNote(`these are the first ${flags.limit}; --limit asks for more.`);
	}
}

const TOLD_EVERY = 1000;

/** Tells a waiting person how far it is; a pipe gets nothing of it. */
async function* counting(items: AsyncIterable<unknown>): AsyncGenerator<unknown, void, undefined> {
	let count = 0;
	for await (const item of items) {
		yield item;
		count += 1;
		if (count % TOLD_EVERY === 0 && process.stderr.isTTY) printNote(`${count.toLocaleString('en')} read …`);
	}
}

function column(heading: string, path: string): Column {
	return { heading, text: (item) => textAt(item, { path }) };
}
