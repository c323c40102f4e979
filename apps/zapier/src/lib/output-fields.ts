import type { OutputField } from '@argos/core';
import type { PlainOutputField } from 'zapier-platform-core';

const TYPES = {
	text: 'string',
	date: 'string',
	'date-time': 'datetime',
	list: 'string',
	number: 'number',
} as const;

/** Zapier's output fields of an operation. Zapier writes `aml.riskLevel` as `aml__riskLevel`. */
export function outputFieldsOf(fields: readonly OutputField[], primary?: string): PlainOutputField[] {
	return fields.map(({ path, label, type }) => ({
		key: path.replaceAll('.', '__'),
		label,
		type: TYPES[type],
		...(type === 'list' && { list: true }),
		...(path === primary && { primary: true }),
	}));
}
