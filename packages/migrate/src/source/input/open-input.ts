import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { MigrationError } from '../../migration-error.ts';
import type { SourceInput } from '../source.ts';
import { bytesOf, openRegularFile } from './regular-file.ts';

/** What was handed over, as bytes, and what is known of it besides. */
export interface Input {
	/** What messages call it. */
	readonly name: string;
	/** To be read once. */
	readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
	/** Whether it came as text: then `bytes` are UTF-8. Known when the first of them are. */
	isText(): boolean;
	/** See {@link Source.digest}; `undefined` until `bytes` has been read to its end. */
	digest(): string | undefined;
	/** See {@link Source.progress}. */
	progress(): { bytes: number; of: number } | undefined;
	/** Lets the file or stream go, whether `bytes` has been begun or not. */
	close(): Promise<void>;
}

/** @throws {MigrationError} `unreadable` */
export async function openInput(input: SourceInput): Promise<Input> {
	if (typeof input !== 'string') return openStream(input);
	const { handle, size } = await openRegularFile(input);
	const { bytes, digest, read } = watched(bytesOf(input, handle));
	return {
		name: basename(input),
		bytes,
		isText: () => false,
		digest,
		progress: () => ({ bytes: read(), of: size }),
		close: () => handle.close(),
	};
}

function openStream(stream: AsyncIterable<Uint8Array | string>): Input {
	const name = 'The input';
	const iterator = stream[Symbol.asyncIterator]();
	const kind: { isText?: boolean } = {};
	const { bytes, digest } = watched(encoded(iterator, { name, kind }));
	return {
		name,
		bytes,
		isText: () => kind.isText === true,
		digest,
		progress: () => undefined,
		close: async () => {
			await iterator.return?.();
		},
	};
}

async function* encoded(
	iterator: AsyncIterator<Uint8Array | string>,
	{ name, kind }: { name: string; kind: { isText?: boolean } },
): AsyncGenerator<Uint8Array, void, undefined> {
	let half = '';
	for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
		const isText = typeof next.value === 'string';
		kind.isText ??= isText;
		if (kind.isText !== isText) {
			throw new MigrationError({ code: 'not-text', message: `${name} comes as bytes and as text in turns.` });
		}
		if (typeof next.value !== 'string') {
			yield next.value;
			continue;
		}
		const text = half + next.value;
		// A character of two halves may be cut in two. A half alone would silently become another character.
		half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
		yield utf8(text.slice(0, text.length - half.length), name);
	}
	if (half !== '') yield utf8(half, name);
}

function utf8(text: string, name: string): Uint8Array {
	if (text.isWellFormed()) return Buffer.from(text);
	throw new MigrationError({ code: 'not-text', message: `${name} holds half a character.` });
}

function watched(source: AsyncIterable<Uint8Array>): Pick<Input, 'bytes' | 'digest'> & { read(): number } {
	const hash = createHash('sha256');
	let read = 0;
	let digest: string | undefined;
	async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
		for await (const piece of source) {
			hash.update(piece);
			read += piece.length;
			yield piece;
		}
		digest = hash.digest('hex');
	}
	return { bytes: bytes(), digest: () => digest, read: () => read };
}
