/** One thing that is wrong with a row. */
export interface RowIssue {
	/** As the file's header writes it; for a value that comes from elsewhere, the field's own name. */
	readonly column: string;
	/** A phrase without the value, such as `must be a date, written YYYY-MM-DD`. */
	readonly reason: string;
}
