import { isDoubleEncoded } from './double-encoded.ts';
import type { MigrationField } from './mapping.ts';

/** Fields that tell a person apart, besides the e-mail address, so that one with another sign in it would be somebody else. */
export const IDENTIFIERS: readonly MigrationField[] = ['userId', 'identityNumber', 'documentNumber'];

// Nearly no cell has any of this, and one look is much faster than all of them.
const ODD = /[\ufffd\p{Cc}]|[\u00c2-\u00f4][^\0-\x7f]|^(?:#|="|\\N$|undefined$|\[object )/u;
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** In any language: `#N/A`, `#NV`, `#BEZUG!`, `#DIV/0!`; `###` stands where a column was too narrow. */
const ERROR = /^#(?:[\p{Lu}\d/]+[!?]|\p{Lu}\/\p{Lu}|NV|##+)$/u;
const PROTECTED = /^=".*"$/s;

const PROGRAMS_NOTHING = /^(?:\\N|undefined|\[object Object\])$/;

const NOTHING =
	'is how programs write that there is no value: leave it empty, or give it the value null under "values" of the mapping';

/** Why a cell cannot be what was once written in it; `undefined` for nearly all. */
export function whySpoilt(cell: string): string | undefined {
	if (!ODD.test(cell)) return undefined;
	if (cell.includes('\ufffd')) {
		return 'holds \ufffd in the place of a letter that an earlier export has lost: export again as UTF-8';
	}
	if (isDoubleEncoded(cell)) {
		return 'has been read in a wrong encoding before, so that its accented letters are two signs each: export it again as UTF-8';
	}
	if (CONTROL.test(cell)) return 'holds a control character, which nobody can see: take it out';
	if (ERROR.test(cell)) return 'is an error of a spreadsheet, not a value: correct it there and export again';
	if (PROTECTED.test(cell)) return 'is a formula that holds a value: write the value itself, without ="…"';
	return PROGRAMS_NOTHING.test(cell) ? NOTHING : undefined;
}

// A quote inside it is a part of some addresses.
const AROUND = /^(?:['"“”‘’«»<([]|mailto:)|['"“”‘’«»>)\].,;:]$/i;

/** The same for an e-mail address. */
export function whySpoiltAddress(cell: string): string | undefined {
	if (AROUND.test(cell)) return 'must be an e-mail address alone, with nothing around it';
	return whySpoiltIdentifier(cell);
}

// Marks of direction, joiners and the like, which names need, and every blank but the usual one.
const UNSEEN = /\p{Cf}|[^\S ]/u;
/** As spreadsheets write long numbers, of which they keep fifteen digits at most. */
const CUT_OFF = /^-?\d(?:[.,]\d+)?e\+\d{2,}$/i;

const NOBODYS_NUMBER = /^(?:null|none|nil|nan|n[/.]?a\.?|[-?]+)$/i;

/** The same for a cell that tells a person apart. */
export function whySpoiltIdentifier(cell: string): string | undefined {
	if (UNSEEN.test(cell)) {
		return 'holds a character that cannot be seen, such as a blank without width: type it again';
	}
	if (CUT_OFF.test(cell)) {
		return 'is a number that a spreadsheet has cut off: format the column as text, fill it in again, and export again';
	}
	// Null is a family's name, but nobody's number.
	return NOBODYS_NUMBER.test(cell) ? NOTHING : whySpoilt(cell);
}
