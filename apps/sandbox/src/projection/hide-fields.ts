import type { Case } from '../case.ts';
import type { Project } from '../project.ts';

type Fields = Record<string, unknown>;

/** Other names under which GET /submission and the webhooks carry a field that a projection can hide. */
const ALSO: Record<string, readonly string[]> = {
	full_name: ['name', 'fullName', 'full_name_en'],
	ip_address: ['ipAddress'],
	idcard_issuingCountry: ['issuingCountry'],
	idcard_issueDate: ['issueDate'],
	idcard_expireDate: ['expireDate'],
};

/**
 * Takes away what the projection of a case hides, from the `data` of an item or from the payload of a webhook
 * (argos-api.md §5.18). A projection that was deleted hides nothing any more.
 */
export function hideFields(
	{ store, switches }: Pick<Project, 'store' | 'switches'>,
	{ record, from }: { record: Pick<Case, 'projectionId'> | undefined; from: Fields },
): Fields {
	const id = record?.projectionId;
	const projection = id === undefined ? undefined : store.projections.find(id);
	if (!projection) return from;
	const hidden = new Set(projection.fields.flatMap((field) => [field, ...(ALSO[field] ?? [])]));
	const left = (fields: Fields): Fields =>
		Object.fromEntries(
			Object.entries(fields).flatMap(([name, value]) => {
				if (hidden.has(name)) return switches.projectedFields === 'null' ? [[name, null]] : [];
				// The custom fields lie one level down in webhooks.
				return [[name, name === 'cf' && isFields(value) ? left(value) : value]];
			}),
		);
	return left(from);
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null;
}
