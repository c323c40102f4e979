import { FIELD_NAMES } from './fields.ts';
import { HEADER_ALIASES } from './header-aliases.ts';
import type { MappingOptions, MigrationField } from './mapping.ts';
import { plain } from './plain.ts';

export interface BoundColumn {
	readonly index: number;
	/** As the header writes it. */
	readonly column: string;
	readonly field: MigrationField;
}

/** Such as behind a delimiter at the end of the header, or above a column that only keeps others apart. */
export function isNameless({ column }: { readonly column: string }): boolean {
	return column === '';
}

/** What messages call such a column. */
export function namelessColumn(index: number): string {
	return `number ${index + 1} (no name)`;
}

/** What the columns of a table mean. Columns that are left out on purpose are nowhere. */
export interface BoundColumns {
	/** At most one for a field: the first. */
	readonly bound: readonly BoundColumn[];
	readonly unknown: readonly { readonly index: number; readonly column: string }[];
	/** Columns that mean the field of an earlier one. */
	readonly again: readonly BoundColumn[];
}

// ARGOS's own names, such as `userid` and `address_city`, differ from the fields' in nothing that counts.
const FIELD_OF: ReadonlyMap<string, MigrationField> = new Map(
	FIELD_NAMES.flatMap((field) =>
		[field, ...HEADER_ALIASES[field]].map((name): [string, MigrationField] => [plain(name), field]),
	),
);

/** Says what columns mean: what the mapping names, then what their own names tell. */
export function columnBinder(
	named: MappingOptions['columns'] = {},
): (columns: readonly string[]) => BoundColumns {
	const exact = new Map(Object.entries(named));
	const alike = new Map(Object.entries(named).map(([column, field]) => [plain(column), field]));
	alike.delete('');
	const mapped = (column: string): MigrationField | null | undefined =>
		exact.has(column) ? exact.get(column) : alike.get(plain(column));

	return (columns) => {
		const found = columns.map((column, index) => {
			const field = mapped(column);
			return { index, column, field: field === undefined ? FIELD_OF.get(plain(column)) : field };
		});
		const known = withoutUnclearName(found, mapped).filter(isBound);
		const bound = known.filter((one) => known.find(({ field }) => field === one.field) === one);
		return {
			bound,
			unknown: found.filter((one) => one.field !== null && !known.some(({ index }) => index === one.index)),
			again: known.filter((one) => !bound.includes(one)),
		};
	};
}

type Found = Pick<BoundColumn, 'index' | 'column'> & { readonly field: MigrationField | null | undefined };

const isBound = (one: Found): one is BoundColumn => typeof one.field === 'string';

// In many countries "first name" stands beside "name", which is then the family's; in others "surname" beside the given one.
function withoutUnclearName(found: readonly Found[], mapped: (column: string) => unknown): readonly Found[] {
	const has = (field: MigrationField) => found.some((one) => one.field === field);
	if (has('firstName') === has('lastName')) return found;
	return found.filter(({ column }) => plain(column) !== 'name' || mapped(column) !== undefined);
}
