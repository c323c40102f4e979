/** Leaves out what was never entered: answers carry only what is there (argos-api.md §5.2). */
export function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
	const present: Record<string, unknown> = {};
	for (const name of Object.keys(fields)) {
		if (fields[name] !== undefined) present[name] = fields[name];
	}
	return present;
}
