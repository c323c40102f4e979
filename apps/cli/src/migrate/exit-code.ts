import type { RunSummary } from '@argos/migrate';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** How a run ends for whoever started it. Rows left out on purpose (`--skip-invalid`) are no failure. */
export function exitCodeOfRun({ failed, unknown, stopped }: RunSummary): ExitCode {
	if (stopped) return EXIT.stopped;
	return failed + unknown > 0 ? EXIT.failed : EXIT.ok;
}
