import { type AnnotationProperties, info, error as printError, warning as printWarning } from '@actions/core';

/** The runner keeps ten annotations of a step; the tenth place is for the sentence with which an action fails. */
const PLACES = 9;

const PRINT = { error: printError, warning: printWarning } as const;

let used = 0;

/** Annotates while there is room. Further ones stand in the log alone. */
export function annotate(
	level: keyof typeof PRINT,
	message: string,
	properties: AnnotationProperties = {},
): void {
	if (used < PLACES) PRINT[level](message, properties);
	else info([properties.title, message].filter(Boolean).join(': '));
	used++;
}

/** How many more will be annotated. */
export function annotationsLeft(): number {
	return Math.max(0, PLACES - used);
}
