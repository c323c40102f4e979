// What the demo borrows, so that it looks like the command line that it shows. Not published.
export { linesReporter, reportRun, terminalReporter } from './migrate-reporter.ts';
export { table } from './table.ts';
