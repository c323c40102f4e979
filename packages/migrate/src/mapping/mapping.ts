import type { MigrateSubmissionInput } from '@argos/core';
import type { RowIssue } from '../row-issue.ts';
import type { SourceRow } from '../source/source.ts';

export type MigrationField = keyof MigrateSubmissionInput;

/** What a mapping file holds (JSON), and what flags say on top of it. */
export interface MappingOptions {
	/** Column → field. `null`: the column is left out on purpose. Columns that are not named go by their own name. */
	columns?: Readonly<Record<string, MigrationField | null>> | undefined;
	/** Values for fields that a row leaves empty. */
	set?: Readonly<Partial<Record<MigrationField, string>>> | undefined;
	/**
	 * How dates are written, of `yyyy` `MM` `M` `dd` `d` and separators, such as `dd/MM/yyyy`. Without it, only dates
	 * that can be read in one way are taken: year first.
	 */
	dateFormat?: string | undefined;
	/**
	 * Joins `firstName` and `lastName` with a blank to the `fullName` of rows that have none of their own; the parts are
	 * sent as well. By itself nothing is joined, since the order differs from country to country.
	 */
	fullName?: 'first-last' | 'last-first' | undefined;
	/**
	 * Words of the file for values of a choice or country: field → word → value, such as
	 * `{"kycStatus": {"ok": "approved"}}`. `null`: a cell with this word counts as empty, in any field that is not needed.
	 */
	values?: Readonly<Partial<Record<MigrationField, Readonly<Record<string, string | null>>>>> | undefined;
}

export type MappedRow =
	| { readonly ok: true; readonly input: MigrateSubmissionInput }
	| { readonly ok: false; readonly issues: readonly [RowIssue, ...RowIssue[]] };

/** Turns rows into inputs of a migration. */
export interface Mapping {
	/** Never throws. No value is altered but in the ways that the options name and the README lists. */
	map(row: SourceRow): MappedRow;
	/**
	 * For tables whose first line names the columns: nothing is dropped silently, and every row can be complete.
	 * @throws {MigrationError} `no-header`, `unknown-column`, `duplicate-column` or `missing-column`
	 */
	checkHeader(header: {
		readonly columns: readonly string[];
		readonly line: number;
		/** What messages call the file. */
		readonly name: string;
	}): void;
	/** The column that fills a field, as its header is written; the field's own name when none does. */
	columnOf(columns: readonly string[], field: MigrationField): string;
	/** Says whether two mappings are the same: SHA-256 in hex over all options. Names no value. */
	readonly digest: string;
}
