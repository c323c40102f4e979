/** One line of the table. */
export interface Row {
	part: string;
	/** What was measured, such as `64 in flight, clear`. */
	setting: string;
	/** Who did it. */
	subject: string;
	value: number;
	unit: string;
	/** Share of another subject's value under the same setting. */
	ratio?: { to: string; value: number };
	/** Present where the project has set itself a goal. */
	aim?: { text: string; met: boolean };
	/** Further figures, by name. */
	more?: Record<string, number>;
}
