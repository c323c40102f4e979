export type {
	Claim,
	Counts,
	Journal,
	JournalEntry,
	JournalHead,
	JournalRow,
	KnownRow,
	Reference,
	RowFault,
	RowState,
	Settlement,
} from './journal/journal.ts';
export { openJournal } from './journal/open-journal.ts';
export { type JournalReader, openJournalForReading } from './journal/open-journal-for-reading.ts';
export { createMapping } from './mapping/create-mapping.ts';
export { FIELD_NAMES } from './mapping/fields.ts';
export type { MappedRow, Mapping, MappingOptions, MigrationField } from './mapping/mapping.ts';
export { mappingToText, readMappingFile } from './mapping/mapping-file.ts';
export { fieldNamed, type MappingTexts, mappingFromTexts } from './mapping/mapping-from-texts.ts';
export { type ProposedMapping, proposeMapping } from './mapping/propose-mapping.ts';
export { type MigrateResult, migrate } from './migrate.ts';
export type { MigrateEvent } from './migrate-event.ts';
export {
	DEFAULT_CIRCUIT,
	DEFAULT_CONCURRENCY,
	DEFAULT_DAILY_BUDGET,
	DEFAULT_GRACE_MS,
	DEFAULT_RATE,
	DEFAULT_SETTLE_MS,
	DEFAULT_TRIES,
	type MigrateOptions,
	type PlanOptions,
} from './migrate-options.ts';
export { isMigrationError, MigrationError, type MigrationErrorCode } from './migration-error.ts';
export type { Estimate, Plan, PlannedProblem } from './plan/plan.ts';
export { planMigration } from './plan/plan-migration.ts';
export { projectMark } from './project/project-mark.ts';
export { type CopiedRows, type CopyRowsOptions, copyRows } from './report/copy-rows.ts';
export { csvLine, withoutFormula } from './report/csv-line.ts';
export type { PersonShown } from './report/html/needs-a-person.ts';
export { type HtmlReportOptions, htmlReport, writeHtmlReport } from './report/html/page.ts';
export type { ReportSource } from './report/report.ts';
export type { ReportState } from './report/report-rows.ts';
export { rowsIn } from './report/rows-in.ts';
export { type ReportSummary, summaryOf } from './report/summary.ts';
export { type ResultsFormat, type WriteResultsOptions, writeResults } from './report/write-results.ts';
export type { RowIssue } from './row-issue.ts';
export type { RunEvent } from './run/run-event.ts';
export type { RunSummary, StopReason } from './run/run-summary.ts';
export { openSource } from './source/open-source.ts';
export type { Source, SourceFormat, SourceInput, SourceOptions, SourceRow } from './source/source.ts';
