import type { MappingOptions } from './mapping.ts';

/** In which order first and last name become a full name. */
export type NameOrder = NonNullable<MappingOptions['fullName']>;

export const NAME_ORDERS: readonly NameOrder[] = ['first-last', 'last-first'];

/** The full name of its parts; `undefined` when one of them is not there. */
export function joinNames(
	{ firstName, lastName }: { readonly firstName?: string; readonly lastName?: string },
	order: NameOrder,
): string | undefined {
	if (!firstName || !lastName) return undefined;
	return order === 'first-last' ? `${firstName} ${lastName}` : `${lastName} ${firstName}`;
}
