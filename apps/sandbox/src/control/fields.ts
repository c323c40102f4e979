// All of these throw a RangeError whose message tells the caller what to send instead.

/** The fields of an object that has no others than these. `what` names the object in messages. */
export function objectWith(
	input: unknown,
	names: readonly string[],
	what = 'The body',
): Record<string, unknown> {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) {
		throw new RangeError(`${what} must be a JSON object.`);
	}
	const unknown = Object.keys(input).find((name) => !names.includes(name));
	if (unknown !== undefined)
		throw new RangeError(`There is no "${unknown}" here; known: ${names.join(', ')}.`);
	return { ...input };
}

export function wholeNumber({
	name,
	value,
	from,
	to,
}: {
	name: string;
	value: unknown;
	from: number;
	to: number;
}): number {
	if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
	throw new RangeError(`"${name}" must be a whole number from ${from} to ${to}.`);
}

export function oneOf<T extends string>(name: string, value: unknown, known: readonly T[]): T {
	const found = known.find((candidate) => candidate === value);
	if (found === undefined) throw new RangeError(`"${name}" must be one of ${known.join(', ')}.`);
	return found;
}

/** `limit` of a query: a whole number, as text. */
export function wholeLimit(text: string): number {
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new RangeError('"limit" must be a whole number from 1 to 999999.');
}
