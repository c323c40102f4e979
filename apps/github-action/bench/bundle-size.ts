import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

// Minified ESM of this bundler names its chunks so, in imports that run at the start and in later ones.
const CHUNK = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** Bytes of a built action with every chunk that it may load, now or later. */
export async function bundleSize(dist: string, action: string): Promise<number> {
	const sizes = new Map<string, number>();
	const waiting = [`${action}.js`];
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		if (sizes.has(name)) continue;
		const text = await readFile(join(dist, name), 'utf8');
		sizes.set(name, Buffer.byteLength(text));
		waiting.push(...[...text.matchAll(CHUNK)].flatMap(([, chunk]) => chunk ?? []));
	}
	return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
