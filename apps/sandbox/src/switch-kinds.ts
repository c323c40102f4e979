/** One switch: its default, what it takes, and what stands behind it. */
export interface SwitchSpec<T> {
	default: T;
	/**
	 * `setting` is a state of the project or of the service, which the documents know; `INFERRED` follows from a
	 * hint in them; `UNKNOWN` is not known at all, and the default is only ours.
	 */
	basis: 'setting' | 'INFERRED' | 'UNKNOWN';
	meaning: string;
	/** What is allowed, in words, for messages and the manual. */
	allowed: string;
	accepts(value: unknown): value is T;
}

type Facts = Pick<SwitchSpec<unknown>, 'basis' | 'meaning'>;

export function oneOf<const Values extends readonly string[]>(
	values: Values,
	standard: Values[number],
	facts: Facts,
): SwitchSpec<Values[number]> {
	return {
		...facts,
		default: standard,
		allowed: values.map((value) => `"${value}"`).join(' or '),
		accepts: (value): value is Values[number] => values.includes(value as string),
	};
}

export function flag(standard: boolean, facts: Facts): SwitchSpec<boolean> {
	return {
		...facts,
		default: standard,
		allowed: 'true or false',
		accepts: (value) => typeof value === 'boolean',
	};
}

export function integer(
	standard: number,
	{ minimum = 1, maximum, ...facts }: Facts & { minimum?: number; maximum?: number },
): SwitchSpec<number> {
	return {
		...facts,
		default: standard,
		allowed: `a whole number from ${minimum} ${maximum === undefined ? 'up' : `to ${maximum}`}`,
		accepts: (value): value is number =>
			typeof value === 'number' &&
			Number.isSafeInteger(value) &&
			value >= minimum &&
			value <= (maximum ?? Number.MAX_SAFE_INTEGER),
	};
}

export function listOrNull(
	standard: readonly string[] | null,
	facts: Facts,
): SwitchSpec<readonly string[] | null> {
	return {
		...facts,
		default: standard,
		allowed: 'null or a list of texts',
		accepts: (value): value is readonly string[] | null =>
			value === null || (Array.isArray(value) && value.every((entry) => typeof entry === 'string')),
	};
}

export function httpUrlOrNull(standard: string | null, facts: Facts): SwitchSpec<string | null> {
	return {
		...facts,
		default: standard,
		allowed: 'null or an http(s) address',
		accepts: (value): value is string | null =>
			value === null || (typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value)),
	};
}
