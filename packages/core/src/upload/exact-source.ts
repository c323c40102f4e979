import { bytesOf, type StreamedSource, sizeOf, type UploadSource } from './upload-source.ts';

/**
 * The same picture, given on only as long as its bytes are as many as it says: a form whose length is announced
 * must not end elsewhere. `onFault` hears of it, since HTTP libraries do not hand on what went wrong.
 */
export function exactSource(source: UploadSource, onFault: () => void): StreamedSource {
	const size = sizeOf(source);
	return {
		size,
		async *stream() {
			let left = size;
			try {
				for await (const chunk of bytesOf(source)) {
					left -= chunk.length;
					if (left < 0) break;
					yield chunk;
				}
			} catch {
				// What it says may hold a path, and a path a name.
				left = Number.NaN;
			}
			if (left === 0) return;
			onFault();
			throw new Error('The picture is not as long as it says.');
		},
	};
}
