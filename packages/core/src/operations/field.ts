/** One value of a picker, with a name that people know. */
export interface Choice {
	value: string;
	label: string;
}

interface FieldBase {
	/** Title Case, as shown in menus. */
	label: string;
	/** One sentence that adds something to the label. */
	help: string;
	/** A fictional value. */
	example?: string;
	required?: boolean;
	/** Seldom needed: hosts put it under "additional fields". */
	advanced?: boolean;
	/** Personal data: hosts mask it and keep it out of logs. */
	sensitive?: boolean;
}

/** Free text, or a text of a known form. */
export interface TextField extends FieldBase {
	type: 'text' | 'email' | 'date' | 'country' | 'ip-address';
}

export interface ChoiceField extends FieldBase {
	type: 'choice';
	choices: readonly Choice[];
	/** ARGOS may know more values than are documented, so others are let through. */
	open?: boolean;
}

export interface NumberField extends FieldBase {
	type: 'number';
	minimum?: number;
	maximum?: number;
}

/** An input of an operation, described once for all hosts. */
export type Field = TextField | ChoiceField | NumberField;

/** Inputs by name. The order is the order in which hosts show them. */
export type Fields = Readonly<Record<string, Field>>;
