/** A list that comes in one answer, in the form in which long ones come. */
export async function* listed<Item>(items: Promise<readonly Item[]>): AsyncGenerator<Item, void, undefined> {
	yield* await items;
}

/** The first so many. */
export async function* first<Item>(
	items: AsyncIterable<Item>,
	limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item, void, undefined> {
	let count = 0;
	for await (const item of items) {
		yield item;
		if (++count >= limit) return;
	}
}
