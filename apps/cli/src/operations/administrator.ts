const NAMES: ReadonlySet<string> = new Set(['admin', 'adminName']);

/** Whether a field names the administrator who acts, whom ARGOS_ADMIN may name once for all. */
export function isAdmin(field: string): boolean {
	return NAMES.has(field);
}
