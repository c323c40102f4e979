// What the demo borrows, so that it looks like the command line that it shows. Not published.
export { barReporter } from './migrate/bar-reporter.ts';
export { countsLine } from './migrate/ending.ts';
export { linesReporter } from './migrate/lines-reporter.ts';
export type { Print, Reporter } from './migrate/reporter.ts';
export { statusLine } from './migrate/status-line.ts';
export { table } from './table.ts';
