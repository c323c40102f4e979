import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { barReporter, countsLine, linesReporter, statusLine } from '@argos/cli/terminal';
import type { Argos, Limiter } from '@argos/core';
import { migrate } from '@argos/migrate';
import type { DemoResult } from './result.ts';

/** Migrates the people of the example file, with the command line's own progress bar. */
export async function migratePeople(options: {
	connect: (limiter: Limiter) => Argos;
	file: string;
	admin: string;
	/** Is made anew, since the sandbox is: a journal of yesterday would say that all are there. */
	folder: string;
}): Promise<Pick<DemoResult, 'migrated' | 'rejectedRows'>> {
	const { connect, file, admin, folder } = options;
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder);
	const print = (line: string) => console.log(line.replace(/^/gm, '   '));
	const common = { print, now: Date.now };
	const reporter = process.stdout.isTTY
		? barReporter({ ...common, line: statusLine(process.stdout) })
		: linesReporter(common);
	const rejectedRows: DemoResult['rejectedRows'] = [];
	const summary = await migrate({
		source: { input: file },
		mapping: { set: { admin } },
		journal: join(folder, 'people.csv.argos-journal'),
		project: 'sandbox',
		connect,
		skipInvalid: true,
		onEvent(event) {
			if (event.type === 'problem') {
				rejectedRows.push({ row: event.row, ...event.issues[0] });
			}
			return reporter.event(event);
		},
	});
	print(countsLine(summary));
	return { migrated: summary.done, rejectedRows };
}
