import { type AnyOperation, CATALOGUE } from '../nodes/shared/catalogue.ts';
import { isPlainDeletion } from '../nodes/shared/plain-deletion.ts';
import { canSimplify, simplified } from '../nodes/shared/simplify.ts';

const FOLDER = 'nodes/ArgosIdentity/__schema__/v1.0.0';

/** What the editor shows of each operation's output before it has run: the text of every file, by its path. */
export function previews(): Map<string, string> {
	const files = CATALOGUE.map((operation): [string, string] => {
		const { resource, verb } = operation;
		const schema = { ...schemaOf(outputOf(operation)), version: 1 };
		return [`${FOLDER}/${resource.value}/${verb.value}.json`, `${JSON.stringify(schema, null, '\t')}\n`];
	});
	return new Map(files);
}

function outputOf(operation: AnyOperation): object {
	const { sample, output } = operation;
	if (output === 'file') return { ...sample, size: 1 };
	const result = canSimplify(operation) ? simplified(operation, sample) : sample;
	return isPlainDeletion(operation) ? { deleted: true, ...result } : result;
}

function schemaOf(value: unknown): object {
	if (Array.isArray(value)) return { type: 'array', items: value.length > 0 ? schemaOf(value[0]) : TEXT };
	if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
	if (typeof value !== 'object' || value === null) return { type: typeof value };
	const properties = Object.entries(value).map(([name, one]) => [name, schemaOf(one)]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

/** Lists that are empty in a sample are lists of codes and comments. */
const TEXT = { type: 'string' };
