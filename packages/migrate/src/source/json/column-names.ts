/** In characters. Files have a handful of shapes; one with a new shape in each row must not fill the memory. */
const MOST_NAMES = 4_194_304;

/** Gives the same array for the same names, so that whoever works by columns has to look at each only once. */
export function createColumnNames(): (names: readonly string[]) => readonly string[] {
	const known = new Map<string, readonly string[]>();
	let size = 0;
	let last: readonly string[] = [];
	return (names) => {
		if (isSame(names, last)) return last;
		const key = JSON.stringify(names);
		last = known.get(key) ?? names;
		if (last === names) {
			size += key.length;
			if (size > MOST_NAMES) {
				known.clear();
				size = key.length;
			}
			known.set(key, names);
		}
		return last;
	};
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((name, index) => name === other[index]);
}
