import { dateFormat } from './date-format.ts';
import { dayFrom } from './day-from.ts';

const SEPARATED = /^\d{1,4}([/.-] ?| )\d{1,2}\1\d{1,4}$/;
const COMPACT = /^\d{8}$/;

/** The formats, of those that are in use, that read this cell as a day of the calendar. */
export function possibleFormats(cell: string): string[] {
	const separator = COMPACT.test(cell) ? '' : SEPARATED.exec(cell)?.[1];
	if (separator === undefined) return [];
	return formatsWith(separator).flatMap(({ format, take }) => {
		const given = take(cell);
		return given !== undefined && dayFrom(given) !== undefined ? [format] : [];
	});
}

const COMPILED = new Map<string, readonly { format: string; take: ReturnType<typeof dateFormat> }[]>();

function formatsWith(separator: string) {
	const known = COMPILED.get(separator);
	if (known !== undefined) return known;
	const orders =
		separator === '' ? ['dd MM yyyy', 'MM dd yyyy', 'yyyy MM dd'] : ['d M yyyy', 'M d yyyy', 'yyyy M d'];
	const formats = orders.map((order) => {
		const format = order.replaceAll(' ', separator);
		return { format, take: dateFormat(format) };
	});
	COMPILED.set(separator, formats);
	return formats;
}
