/** How many there are of each kind, in the order in which the kinds were met. */
export function countBy<Item>(items: Iterable<Item>, kindOf: (item: Item) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
	return counts;
}
