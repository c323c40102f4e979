import { type Plan, planMigration } from '@argos/migrate';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { printLine } from '../output.ts';
import { readSettings } from '../settings.ts';
import { chooseReporter, whileTicking } from './choose-reporter.ts';
import { engineOptions } from './engine-options.ts';
import type { MigrateFlags } from './flags.ts';
import { STDIN } from './journal-path.ts';
import { mappingOptions } from './mapping-options.ts';
import { shellLine } from './shell-line.ts';
import { sourceOf } from './source-options.ts';
import { dryRunLine } from './summary-line.ts';
import { counted } from './words.ts';

/** Looks at every row and sends nothing; needs no key and writes no journal. */
export async function dryRun(path: string, flags: MigrateFlags): Promise<ExitCode> {
	const { json, journal = path === STDIN ? '' : `${path}.argos-journal` } = flags;
	const { admin } = await readSettings(flags);
	const mapping = await mappingOptions(flags, admin);
	const reporter = chooseReporter({ json, quotaLeft: () => undefined, goesOn: false });
	const plan = await whileTicking(reporter, () =>
		planMigration({
			...engineOptions(flags),
			source: sourceOf(path, flags),
			mapping,
			signal: interruption(reporter.clear),
			onEvent: (event) => reporter.event(event),
		}),
	);
	if (json) await printLine(dryRunLine(plan, journal));
	else for (const line of afterwards(plan, path)) await printLine(line);
	return plan.invalid > 0 ? EXIT.failed : EXIT.ok;
}

function afterwards({ rows, valid, invalid }: Plan, path: string): string[] {
	const nothing = ['', 'Dry run: nothing was sent.'];
	if (rows === 0) return ['', 'There are no rows. Dry run: nothing was sent.'];
	if (invalid === 0) {
		const piped = path === STDIN ? ['--journal', 'people.argos-journal', '--skip-invalid'] : [];
		return [...nothing, 'To migrate, with the same flags:', `  ${shellLine(['migrate', path, ...piped])}`];
	}
	const others = valid > 0 ? `, or send the other ${counted(valid, 'row')} with --skip-invalid` : '';
	return [...nothing, `Correct the rows that are wrong and check again${others}.`];
}
