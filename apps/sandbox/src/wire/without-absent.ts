/** Leaves out what was never entered: answers carry only what is there (argos-api.md §5.2). */
export function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
