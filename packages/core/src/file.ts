import type { FileAnswer } from './endpoints/endpoint.ts';
import { readWhole, unbroken } from './read-whole.ts';
import type { Fail } from './request.ts';
import type { WireResponse } from './transports/transport.ts';

/** A file that is being downloaded. Read `chunks` once, or `bytes()`, not both. */
export interface RemoteFile {
	fileName: string;
	mediaType: string;
	/** Length in bytes, when the server said so. */
	size?: number;
	/**
	 * The chunks as they come in, checked: the call fails when the file is not what it should be or ends early.
	 * @throws {ArgosError} `protocol`, `network`, `timeout` or `aborted` while reading
	 */
	chunks: AsyncIterable<Uint8Array>;
	/** The whole file, checked in the same way. */
	bytes(): Promise<Uint8Array>;
	/** The transport's own stream, unchecked, for hosts that must hand over their native kind. */
	source: WireResponse['body'];
}

const PDF_START = '%PDF-';
const PDF_END = '%%EOF';

export function fileFrom(answer: { response: WireResponse; expected: FileAnswer; fail: Fail }): RemoteFile {
	const { response, expected, fail } = answer;
	const length = Number(response.headers['content-length'] ?? Number.NaN);
	const size = Number.isFinite(length) && !response.headers['content-encoding'] ? length : undefined;
	const chunks = checked({ body: response.body, size, fail });
	let whole: Promise<Uint8Array> | undefined;
	return {
		fileName: expected.fileName,
		mediaType: expected.mediaType,
		...(size !== undefined && { size }),
		chunks,
		bytes() {
			whole ??= readWhole(chunks, fail);
			return whole;
		},
		source: response.body,
	};
}

/** Lets PDF bytes through and fails on anything else: a report that only looks saved helps nobody. */
async function* checked(file: {
	body: WireResponse['body'];
	size: number | undefined;
	fail: Fail;
}): AsyncGenerator<Uint8Array, void, undefined> {
	const { body, size, fail } = file;
	let received = 0;
	let start = '';
	let end = '';
	for await (const chunk of body instanceof Uint8Array ? [body] : unbroken(body, fail)) {
		if (start.length < PDF_START.length) {
			start += ascii(chunk.subarray(0, PDF_START.length - start.length));
			if (!PDF_START.startsWith(start)) throw fail({ kind: 'protocol', summary: 'The answer is not a PDF.' });
		}
		received += chunk.length;
		end = (end + ascii(chunk.subarray(-1024))).slice(-1024);
		yield chunk;
	}
	const whole = start === PDF_START && end.includes(PDF_END) && (size === undefined || size === received);
	if (!whole)
		throw fail({
			kind: 'protocol',
			summary: 'The PDF was cut short on its way.',
			advice: 'Download it again.',
		});
}

function ascii(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
