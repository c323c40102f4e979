/**
 * An image to upload. A `Blob` fits (Node: `await openAsBlob(path)`), and so does anything of known size whose
 * bytes can be read more than once: it is looked at before it is sent, and a safe call may be sent again.
 */
export type UploadSource = Uint8Array | StreamedSource;

export interface StreamedSource {
	/** In bytes. */
	readonly size: number;
	/** The bytes from the beginning, anew at each call. */
	stream(): AsyncIterable<Uint8Array> | ReadableBytes;
}

/** The part of a web `ReadableStream` that is needed; not every runtime's stream can be iterated. */
export interface ReadableBytes {
	getReader(): {
		read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
		cancel(): Promise<void>;
	};
}

export function isUploadSource(value: unknown): value is UploadSource {
	if (value instanceof Uint8Array) return true;
	if (typeof value !== 'object' || value === null) return false;
	return (
		'size' in value && Number.isInteger(value.size) && 'stream' in value && typeof value.stream === 'function'
	);
}

export function sizeOf(source: UploadSource): number {
	return source instanceof Uint8Array ? source.length : source.size;
}

/** The bytes from the beginning. Ending early closes the source. */
export async function* bytesOf(source: UploadSource): AsyncGenerator<Uint8Array, void, undefined> {
	if (source instanceof Uint8Array) {
		yield source;
		return;
	}
	const stream = source.stream();
	if (Symbol.asyncIterator in stream) {
		yield* stream;
		return;
	}
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			if (value) yield value;
		}
	} finally {
		await reader.cancel();
	}
}
