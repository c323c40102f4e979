import type { ChoiceField, NumberField, TextField } from '@argos/core';

type WithoutLabel<Field> = Field extends unknown ? Omit<Field, 'label'> : never;

/** An input, described as the catalogue describes its fields. */
export type ActionInput = WithoutLabel<TextField | ChoiceField | NumberField> & {
	/** What the runner fills in. */
	default?: string;
	/** Comes from a secret: masked before anything else happens, and never given a default. */
	secret?: true;
};

/** All that `action.yml` and the README tables say about an action; both are generated from it. */
export interface ActionDefinition {
	/** Name of its folder and of its bundle. */
	id: string;
	name: string;
	description: string;
	branding: { icon: string; color: string };
	/** By kebab-case name, in the order of the documentation. */
	inputs: Readonly<Record<string, ActionInput>>;
	/** Descriptions by kebab-case name. */
	outputs: Readonly<Record<string, string>>;
}

/** The values of an action's inputs: checked, still text, empty when not given. */
export type InputValues<Definition extends ActionDefinition> = Readonly<
	Record<keyof Definition['inputs'] & string, string>
>;
