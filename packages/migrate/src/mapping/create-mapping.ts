import type { Reference } from '../journal/journal.ts';
import { referenceField } from '../plan/reference-field.ts';
import { assertHeader } from './assert-header.ts';
import { assertMapping } from './assert-mapping.ts';
import { badMapping } from './bad-mapping.ts';
import { columnBinder } from './bind-columns.ts';
import { constantsOf } from './constants.ts';
import { digestOf } from './digest.ts';
import { fieldReader } from './field-reader.ts';
import { FIELD_NAMES, REQUIRED } from './fields.ts';
import { mapRow } from './map-row.ts';
import type { Mapping, MappingOptions, MigrationField } from './mapping.ts';
import type { Read } from './reading.ts';
import { type RowPlan, rowPlan } from './row-plan.ts';
import { withWords } from './word-values.ts';

/**
 * Makes the mapping that turns rows into inputs.
 * @param options.reference named by the user: every row must have it
 * @throws {MigrationError} `bad-mapping`
 */
export function createMapping(options: MappingOptions & { reference?: Reference | undefined } = {}): Mapping {
	const { reference: name, ...mapping } = options;
	const { fullName } = mapping;
	const reference = name && referenceField(name);
	assertMapping(mapping, 'The mapping');
	const readers = readersOf(mapping, reference);
	const constants = constantsOf(mapping.set ?? {}, readers);
	if (reference !== undefined && Object.hasOwn(constants, reference)) {
		throw badMapping(`${reference} is to tell the rows apart, so it cannot be set to the same for all.`);
	}
	const bind = columnBinder(mapping.columns);
	const needed = [...REQUIRED, ...(reference ? [reference] : [])].filter(
		(one) => !Object.hasOwn(constants, one),
	);

	const plans = new WeakMap<readonly string[], RowPlan>();
	function planFor(columns: readonly string[]): RowPlan {
		const known = plans.get(columns);
		if (known !== undefined) return known;
		const plan = rowPlan(bind(columns), readers);
		plans.set(columns, plan);
		return plan;
	}

	return {
		map: (row) => mapRow({ row, plan: planFor(row.columns), constants, reference, fullName }),
		checkHeader: ({ columns, ...place }) =>
			assertHeader({ ...place, columns: bind(columns), needed, mapped: mapping.columns ?? {}, fullName }),
		columnOf: (columns, field) => planFor(columns).columnOf.get(field) ?? field,
		digest: digestOf(mapping),
	};
}

function readersOf(
	{ dateFormat, values = {} }: MappingOptions,
	reference: MigrationField | undefined,
): ReadonlyMap<MigrationField, Read> {
	return new Map(
		FIELD_NAMES.map((field) => {
			const read = fieldReader(field, { dateFormat, reference });
			return [field, withWords({ field, words: values[field], read })] as const;
		}),
	);
}
