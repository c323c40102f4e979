import type { SourceRow } from '../source/source.ts';
import { createMapping } from './create-mapping.ts';
import type { MappedRow, MappingOptions } from './mapping.ts';

export const ANA: Readonly<Record<string, string>> = {
	admin: 'admin@example.com',
	email: 'ana.prova@example.com',
	fullName: 'Ana Prova',
	birthDate: '1990-12-31',
	kycStatus: 'approved',
};

export function rowOf(cells: Readonly<Record<string, string>>): SourceRow {
	return { row: 1, line: 2, columns: Object.keys(cells), cells: Object.values(cells) };
}

/** Maps Ana's row with these cells instead of hers or besides. */
export function mapAna(
	cells: Readonly<Record<string, string>>,
	options: Parameters<typeof createMapping>[0] & MappingOptions = {},
): MappedRow {
	return createMapping(options).map(rowOf({ ...ANA, ...cells }));
}

/** What a cell of Ana's row becomes, or why it is refused. */
export function valueOrReason(field: string, cell: string, options: MappingOptions = {}): string | undefined {
	const mapped = mapAna({ [field]: cell }, options);
	if (!mapped.ok) return mapped.issues.map(({ column, reason }) => `${column} ${reason}`).join('; ');
	return Object.entries(mapped.input).find(([name]) => name === field)?.[1];
}
