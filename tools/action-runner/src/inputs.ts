import type { ActionFile } from './action-file.ts';

/**
 * The `INPUT_*` variables: every declared input, given or default or empty. Like the runner, this does not
 * insist on required inputs. Unlike it (it only warns), an input that the action does not have is an error,
 * because in a test it is a slip.
 */
export function inputVariables(
	declared: ActionFile['inputs'],
	given: Readonly<Record<string, string>>,
): Record<string, string> {
	const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
	if (unknown !== undefined) {
		throw new Error(
			`The action has no input "${unknown}". It has: ${Object.keys(declared).join(', ') || 'none'}.`,
		);
	}
	return Object.fromEntries(
		Object.entries(declared).map(([name, { default: standard = '' }]) => [
			`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
			given[name] ?? literal(name, String(standard)),
		]),
	);
}

function literal(name: string, standard: string): string {
	if (!standard.includes('${{')) return standard;
	throw new Error(
		`The default of "${name}" is an expression, which only GitHub can evaluate. Give the input.`,
	);
}
