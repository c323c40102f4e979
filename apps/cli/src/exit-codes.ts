/** How every command ends. The one table: help texts and README follow it. */
export const EXIT = {
	/** Everything was done. */
	ok: 0,
	/** A call failed, or some rows of a migration were refused or failed. */
	failed: 1,
	/** Wrong use: a flag, a setting or a file that cannot be worked with. Nothing was sent. */
	usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
