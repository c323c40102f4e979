/**
 * Reads `Column=field` or `field=value`, as command lines and forms have them; `undefined` for a text that is no pair.
 * Columns may hold a `=`, and so may values: the sign that counts is the last before a field, the first behind one.
 */
export function readPair(
	text: string,
	of: 'column' | 'value',
): readonly [name: string, text: string] | undefined {
	const at = of === 'value' ? text.indexOf('=') : text.lastIndexOf('=');
	const name = text.slice(0, Math.max(at, 0)).trim();
	return name === '' ? undefined : [name, text.slice(at + 1).trim()];
}
