import { finished } from 'node:stream/promises';
import { createGunzip, type Gunzip } from 'node:zlib';
import { MigrationError } from '../../migration-error.ts';

/** In bytes. What is packed best becomes a thousand times as much. */
const BITE = 16_384;

export function isGzip(begin: Uint8Array): boolean {
	return begin[0] === 0x1f && begin[1] === 0x8b;
}

/**
 * Unpacks gzip of one or more members (RFC 1952), with nothing but zeros behind them.
 * @throws {MigrationError} `malformed` when it is cut off or damaged, or when something else follows
 */
export async function* unpacked(
	packed: AsyncIterable<Uint8Array>,
	name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
	const gunzip = createGunzip();
	const out: Uint8Array[] = [];
	gunzip.on('data', (piece: Uint8Array) => out.push(piece));
	// Whoever feeds it hears of an error; without a listener here, it would end the process.
	gunzip.on('error', () => {});
	try {
		let taken = 0;
		for await (const bite of bites(packed)) {
			if (taken === gunzip.bytesWritten) await guarded(name, feed(gunzip, bite));
			// It ends at zeros, and would pass over whatever comes behind them.
			const padding = bite.subarray(Math.max(gunzip.bytesWritten - taken, 0));
			if (padding.some((byte) => byte !== 0)) throw malformed(name, 'goes on behind its end');
			taken += bite.length;
			yield* out.splice(0);
		}
		if (taken === gunzip.bytesWritten) {
			gunzip.end();
			await guarded(name, finished(gunzip));
		}
		yield* out.splice(0);
	} finally {
		gunzip.destroy();
	}
}

async function* bites(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
	for await (const piece of packed) {
		for (let at = 0; at < piece.length; at += BITE) yield piece.subarray(at, at + BITE);
	}
}

// The callback alone does not do: it is not called when the stream breaks down.
function feed(gunzip: Gunzip, bite: Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		gunzip.once('error', reject);
		gunzip.write(bite, (error) => {
			gunzip.off('error', reject);
			if (error) reject(error);
			else resolve();
		});
	});
}

async function guarded(name: string, step: Promise<void>): Promise<void> {
	try {
		await step;
	} catch (error) {
		const isCut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
		throw malformed(name, isCut ? 'breaks off before its end' : 'is damaged');
	}
}

function malformed(name: string, what: string): MigrationError {
	return new MigrationError({
		code: 'malformed',
		message: `${name} is packed with gzip, and ${what}. Copy or pack it again.`,
	});
}
