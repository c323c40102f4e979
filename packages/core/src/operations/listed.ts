/** A list that comes in one answer, in the form in which long ones come. */
export async function* listed<Item>(items: Promise<readonly Item[]>): AsyncGenerator<Item, void, undefined> {
	yield* await items;
}

/** The first so many, or all. */
export async function* first<Item>(
	items: AsyncIterable<Item>,
	limit: number | undefined,
): AsyncGenerator<Item, void, undefined> {
	let count = 0;
	for await (const item of items) {
		yield item;
		// Forms hand an empty field over as null or as an empty text.
		if (limit && ++count >= limit) return;
	}
}
