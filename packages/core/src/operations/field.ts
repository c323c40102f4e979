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
	/** A fictional value, as people would type it; lists with commas. */
	example?: string;
	required?: boolean;
	/** Seldom needed: hosts put it under "additional fields". */
	advanced?: boolean;
	/** Personal data: hosts mask it and keep it out of logs. */
	sensitive?: boolean;
}

/** Free text, or a text of a known form. */
export interface TextField extends FieldBase {
	type: 'text' | 'email' | 'date' | 'date-time' | 'country' | 'ip-address' | 'url';
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

/** A switch. */
export interface BooleanField extends FieldBase {
	type: 'boolean';
	/** The only value that ARGOS takes; the other one means "leave it alone". */
	only?: false;
}

/** Several texts, in order. */
export interface TextsField extends FieldBase {
	type: 'texts' | 'countries';
	minimum?: number;
	maximum?: number;
}

/** Several of given values. */
export interface ChoicesField extends FieldBase {
	type: 'choices';
	choices: readonly Choice[];
	open?: boolean;
}

/** A picture from the user's side, as `UploadSource`. */
export interface PictureField extends FieldBase {
	type: 'picture';
}

/** Text with names and values of its own, as JSON or as an object. */
export interface ObjectField extends FieldBase {
	type: 'object';
}

/** An input of an operation, described once for all hosts. */
export type Field =
	| TextField
	| ChoiceField
	| NumberField
	| BooleanField
	| TextsField
	| ChoicesField
	| PictureField
	| ObjectField;

/** Inputs by name. The order is the order in which hosts show them. */
export type Fields = Readonly<Record<string, Field>>;
