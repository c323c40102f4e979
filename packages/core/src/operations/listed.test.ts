import { expect, it } from 'vitest';
import { first } from './listed.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const found: Item[] = [];
	for await (const item of items) found.push(item);
	return found;
}

async function* three() {
	yield* ['a', 'b', 'c'];
}

it('stops at the limit', async () => {
	expect(await all(first(three(), 2))).toEqual(['a', 'b']);
});

// Forms hand an empty field over as null or as an empty text, which checking takes for absent.
it.each([[undefined], [null as never], ['' as never]])(
	'gives all of a list whose limit is %j',
	async (limit) => {
		expect(await all(first(three(), limit))).toEqual(['a', 'b', 'c']);
	},
);
