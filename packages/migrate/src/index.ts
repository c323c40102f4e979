export type { RowIssue } from './check-row.ts';
export { countRows } from './count-rows.ts';
export type { CsvSource } from './csv/source.ts';
export { CsvError, type CsvErrorCode, isCsvError } from './csv-error.ts';
export { type MigrateRowsOptions, migrateRows } from './migrate-rows.ts';
export type { RowOutcome } from './row-outcome.ts';
