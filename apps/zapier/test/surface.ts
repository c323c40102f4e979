export interface DefinedField {
	key: string;
	label?: string;
	type?: string;
	required?: boolean;
	list?: boolean;
	primary?: boolean;
	helpText?: string;
	dynamic?: string;
	search?: string;
	choices?: unknown;
}

export interface DefinedStep {
	key: string;
	noun: string;
	display: { label: string; description: string; hidden?: boolean };
	operation: {
		type?: string;
		inputFields?: DefinedField[];
		outputFields?: DefinedField[];
		sample?: Record<string, unknown>;
	};
}

/** What Zapier knows of the app, as far as these tests look. */
export interface Definition {
	authentication: { type: string; fields: DefinedField[] };
	triggers: Record<string, DefinedStep>;
	creates: Record<string, DefinedStep>;
	searches: Record<string, DefinedStep>;
}

export const KINDS = ['triggers', 'creates', 'searches'] as const;

export function asDefinition(results: unknown): Definition {
	return results as Definition;
}

/** What Zaps rely on: keys, types, what is required, and the keys of samples. Texts may change freely. */
export function surfaceOf(results: unknown) {
	const definition = asDefinition(results);
	const steps = KINDS.map((kind) => [
		kind,
		Object.fromEntries(Object.entries(definition[kind]).map(([key, step]) => [key, stepSurface(step)])),
	]);
	const { type, fields } = definition.authentication;
	return { authentication: { type, fields: fieldsSurface(fields) }, ...Object.fromEntries(steps) };
}

function stepSurface({ operation }: DefinedStep) {
	const { type, inputFields = [], outputFields = [], sample = {} } = operation;
	return {
		...(type && { type }),
		input: fieldsSurface(inputFields),
		output: fieldsSurface(outputFields),
		sample: Object.keys(sample).sort().join(' '),
	};
}

function fieldsSurface(fields: DefinedField[]) {
	return Object.fromEntries(
		fields.map(({ key, type = 'string', list, required, primary }) => [
			key,
			[type, list && 'list', required && 'required', primary && 'primary'].filter(Boolean).join(' '),
		]),
	);
}
