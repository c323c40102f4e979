/** Lenient readers for the vendor's values: an odd value is left out, never an error. */

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function record(value: unknown): Record<string, unknown> {
	return isRecord(value) ? value : {};
}

export function text(value: unknown): string | undefined {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Texts of an array, or of a lone text: the vendor sends arrays in answers and strings in webhooks (§14). */
export function texts(value: unknown): string[] {
	const found: string[] = [];
	for (const one of Array.isArray(value) ? value : [value]) {
		const read = text(one);
		if (read !== undefined) found.push(read);
	}
	return found;
}

/** A number, also when it comes as a text of digits. */
export function number(value: unknown): number | undefined {
	const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is absent. */
export function present<T extends Record<string, unknown>>(values: T): Present<T> {
	const found: Record<string, unknown> = {};
	for (const name in values) {
		if (values[name] !== undefined) found[name] = values[name];
	}
	return found as Present<T>;
}
