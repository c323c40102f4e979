import { annotate } from '../annotations.ts';
import { pathInWorkspace } from '../path-in-workspace.ts';
import type { Column } from './columns.ts';
import type { Plan } from './plan.ts';
import type { Tally } from './tally.ts';

/** Before the export: the workspace is open to every step, and often the source of artifacts. */
export function warnOfPersonalData({ columns, path, passphrase }: Plan): void {
	const personal = columns.filter(({ sensitive }) => sensitive).map((column) => column.path);
	if (passphrase !== '' || personal.length === 0 || pathInWorkspace(path) === undefined) return;
	annotate(
		'warning',
		`Personal data is written into the workspace in clear (${personal.join(', ')}), and every later step and whoever gets it as an artifact can read it. Set encrypt-with, or choose fewer columns.`,
		{ title: 'Personal data in clear' },
	);
}

/** After it: an empty or unknown result must not be taken for a clean one. */
export function warnOfMissingAml(columns: readonly Column[], { count, withoutAml }: Tally): void {
	if (withoutAml === 0 || !columns.some(({ path }) => path.startsWith('aml.'))) return;
	annotate(
		'warning',
		`${withoutAml} of ${count} submissions came without an AML result, which lists may lack. Set in-full to true to read each in full.`,
	);
}
