import type { Switches } from '../switches.ts';
import { pictureType } from './picture-type.ts';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The picture that a form field carries as Base64 text; `undefined` when it is none or too large. */
export function pictureFrom(
	value: unknown,
	{ maxImageBytes, checkImages }: Switches,
): Uint8Array | undefined {
	if (typeof value !== 'string') return undefined;
	const text = value.replaceAll(/\s/g, '');
	if (!BASE64.test(text)) return undefined;
	const bytes = Buffer.from(text, 'base64');
	const isPicture = !checkImages || pictureType(bytes) !== undefined;
	return isPicture && bytes.length <= maxImageBytes ? bytes : undefined;
}
