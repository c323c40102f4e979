import { readFile } from 'node:fs/promises';

/** Beside this file in the source; the build puts the same folder beside the bundle. */
const FOLDER = new URL('./page/', import.meta.url);

const TYPES: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	svg: 'image/svg+xml',
};

export interface PageFile {
	type: string;
	bytes: Uint8Array<ArrayBuffer>;
}

/** One file of the inspector by its path in the folder; nothing outside of it can be named. */
export async function pageFile(path: string): Promise<PageFile | undefined> {
	const extension = path.match(/^(?:[a-z-]+\/)?[a-z-]+\.([a-z]+)$/)?.[1] ?? '';
	const type = TYPES[extension];
	if (!type) return undefined;
	try {
		return { type, bytes: new Uint8Array(await readFile(new URL(path, FOLDER))) };
	} catch {
		return undefined;
	}
}
