/** Reads pieces until `enough` says so or there are no more, then gives the stream on from its beginning. */
export async function peek<Piece>(
	stream: AsyncIterable<Piece>,
	enough: (begin: readonly Piece[]) => boolean,
): Promise<{ begin: readonly Piece[]; all: AsyncGenerator<Piece, void, undefined> }> {
	const iterator = stream[Symbol.asyncIterator]();
	const begin: Piece[] = [];
	while (!enough(begin)) {
		const next = await iterator.next();
		if (next.done) break;
		begin.push(next.value);
	}
	return { begin, all: joined(begin.slice(), iterator) };
}

async function* joined<Piece>(
	begin: Piece[],
	rest: AsyncIterator<Piece>,
): AsyncGenerator<Piece, void, undefined> {
	yield* begin.splice(0);
	for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
