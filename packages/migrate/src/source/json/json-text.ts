/** The text of one JSON value that stands for a row. */
export interface JsonText {
	text: string;
	/** Where it begins, the first line being 1. */
	line: number;
}
