import { describe, expect, it } from 'vitest';
import { handle } from './bench.ts';
import { asDefinition, type DefinedField, type DefinedStep, KINDS } from './surface.ts';

// Zapier checks these on its servers only, before an app may be published. Ids are Zapier's own.
const definition = asDefinition(await handle({ command: 'definition' }));
const steps = KINDS.flatMap((kind) => Object.values(definition[kind]).map((step) => ({ kind, step })));
const visible = steps.filter(({ step }) => !step.display.hidden);
const named = visible.map(({ kind, step }) => [step.key, kind, step] as const);
const inputsOf = ({ operation }: DefinedStep): DefinedField[] => operation.inputFields ?? [];
const outputsOf = ({ operation }: DefinedStep): DefinedField[] => operation.outputFields ?? [];

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const MINOR_WORD = /^(a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/;

function isTitleCase(label: string): boolean {
	return label.split(/[\s-]+/).every((word) => MINOR_WORD.test(word) || /^[A-Z0-9]/.test(word));
}

/** The value that an output field such as `aml__status` stands for. */
function valueAt(sample: unknown, key: string): unknown {
	return key
		.split('__')
		.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], sample);
}

describe('the connection', () => {
	const { fields } = definition.authentication;

	it('masks the key and links to where it is found (D002)', () => {
		const key = fields.find((field) => field.key === 'apiKey');
		expect(key).toMatchObject({ type: 'password', required: true });
		expect(key?.helpText).toMatch(/\]\(https:\/\/[^)]+\)/);
	});

	it('is labelled by what the test gave, not by a secret (D003)', () => {
		expect(JSON.stringify(definition.authentication)).toContain('"connectionLabel"');
		expect(JSON.stringify(definition.authentication)).not.toMatch(/\{\{[^}]*apiKey/);
	});
});

describe.each(named)('%s', (_key, kind, step) => {
	it('does not ask for a key (D001)', () => {
		expect(inputsOf(step).filter(({ key }) => /key|secret|token|password/i.test(key))).toEqual([]);
	});

	it('has a picker where an id of ARGOS is asked for (D004, D005, D015)', () => {
		const ids = inputsOf(step).filter(({ key }) => /^(submission|resource)Id$/.test(key));
		// The search itself is how an id is looked up.
		for (const field of kind === 'searches' ? [] : ids) {
			const [trigger = '', id = '', label = ''] = field.dynamic?.split('.') ?? [];
			expect(definition.triggers[trigger]?.operation.sample).toMatchObject({
				[id]: expect.any(String),
				[label]: expect.any(String),
			});
		}
		for (const field of inputsOf(step).filter(({ search }) => search)) {
			expect(field.dynamic).toBeDefined();
			const [search = '', output = ''] = field.search?.split('.') ?? [];
			expect(definition.searches[search]?.operation.sample).toHaveProperty(output);
		}
	});

	it('writes links as Markdown or as code, over https only (D007, D008, D025)', () => {
		const texts = [step.display.description, ...inputsOf(step).map(({ helpText }) => helpText ?? '')];
		for (const text of texts) {
			expect(text.replaceAll(/\]\(https:\/\/[^)\s]+\)|`[^`]+`/g, '')).not.toMatch(/\w+:\/\//);
		}
	});

	it('helps with more than the label (D011)', () => {
		for (const { label, helpText } of inputsOf(step)) {
			expect(helpText).toBeTruthy();
			expect(helpText?.replace(/\.$/, '').toLowerCase()).not.toBe(label?.toLowerCase());
		}
	});

	it('has a static sample that fits its output fields (D010, D012, D023, D024)', () => {
		const { sample } = step.operation;
		expect(Object.keys(sample ?? {})).not.toEqual([]);
		for (const { key, type, list, primary, required } of outputsOf(step)) {
			const value = valueAt(sample, key);
			if (primary || required) expect(value, key).toBeTruthy();
			if (value === undefined) continue;
			if (list) expect(value, key).toBeInstanceOf(Array);
			else expect(typeof value, key).toBe('string');
			if (type === 'datetime') expect(value, key).toMatch(ISO_TIME);
		}
	});

	it('names its primary key (D010)', () => {
		expect(outputsOf(step).filter(({ primary }) => primary)).toHaveLength(1);
	});

	it('is written in Title Case (D018)', () => {
		const labels = [
			step.display.label,
			step.noun,
			...[...inputsOf(step), ...outputsOf(step)].map((f) => f.label),
		];
		expect(labels.filter((label) => !label || !isTitleCase(label))).toEqual([]);
	});

	it('is described in a sentence as Zapier wants it (D021)', () => {
		const { description } = step.display;
		expect(description).toMatch(kind === 'triggers' ? /^Triggers when .*\.$/ : /^[A-Z][a-z]+s .*\.$/);
		expect(description).not.toMatch(/zapier/i);
		expect(description.length).toBeLessThanOrEqual(140);
	});

	it('asks for something (D009, D022)', () => {
		expect(inputsOf(step).length).toBeGreaterThan(0);
	});
});
