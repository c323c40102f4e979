/** What stands for a column where a row as a whole is wrong. */
export const WHOLE_ROW = '(row)';
