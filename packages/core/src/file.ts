import { fromBase64 } from './encryption/base64.ts';
import type { FileAnswer } from './endpoints/endpoint.ts';
import { imageType } from './image-type.ts';
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
}

type Chunks = AsyncIterable<Uint8Array>;

const PDF_START = '%PDF-';
const PDF_END = '%%EOF';
/** As many first bytes as tell a picture's type. */
const SIGNATURE = 16;

/** @throws {ArgosError} `protocol` when a picture was asked for and something else comes */
export async function fileFrom(answer: {
	response: WireResponse;
	expected: FileAnswer;
	fail: Fail;
}): Promise<RemoteFile> {
	const { response, expected, fail } = answer;
	const length = Number(response.headers['content-length'] ?? Number.NaN);
	const known = Number.isFinite(length) && !response.headers['content-encoding'];
	const cutShort = () => {
		const summary = `The ${expected.kind === 'pdf' ? 'PDF' : 'picture'} was cut short on its way.`;
		return fail({ kind: 'protocol', summary, advice: 'Download it again.' });
	};
	const sent = complete({ body: response.body, size: known ? length : undefined, fail, cutShort });
	const body = expected.encoding === 'base64' ? decoded(sent, fail) : sent;
	const size = known && expected.encoding === undefined ? { size: length } : {};
	if (expected.kind === 'pdf') {
		const file = { fileName: `${expected.fileName}.pdf`, mediaType: 'application/pdf', ...size };
		return remoteFile(file, checkedPdf({ body, fail, cutShort }), fail);
	}
	const { start, chunks, close } = await opened(body);
	const mediaType = imageType(start);
	if (mediaType === undefined) {
		await close();
		throw fail({ kind: 'protocol', summary: 'The answer is not a picture.' });
	}
	const extension = mediaType.replace('image/', '').replace('jpeg', 'jpg');
	return remoteFile({ fileName: `${expected.fileName}.${extension}`, mediaType, ...size }, chunks, fail);
}

function remoteFile(
	file: Pick<RemoteFile, 'fileName' | 'mediaType' | 'size'>,
	chunks: Chunks,
	fail: Fail,
): RemoteFile {
	let whole: Promise<Uint8Array> | undefined;
	return {
		...file,
		chunks,
		bytes() {
			whole ??= readWhole(chunks, fail);
			return whole;
		},
	};
}

/** Fails when fewer or more bytes come than were announced. */
async function* complete(file: {
	body: WireResponse['body'];
	size: number | undefined;
	fail: Fail;
	cutShort: () => Error;
}): AsyncGenerator<Uint8Array, void, undefined> {
	const { body, size, fail, cutShort } = file;
	let received = 0;
	for await (const chunk of body instanceof Uint8Array ? [body] : unbroken(body, fail)) {
		received += chunk.length;
		yield chunk;
	}
	if (size !== undefined && size !== received) throw cutShort();
}

/** Lets PDF bytes through and fails on anything else: a report that only looks saved helps nobody. */
async function* checkedPdf(file: {
	body: Chunks;
	fail: Fail;
	cutShort: () => Error;
}): AsyncGenerator<Uint8Array, void, undefined> {
	const { body, fail, cutShort } = file;
	let start = '';
	let end = '';
	for await (const chunk of body) {
		if (start.length < PDF_START.length) {
			start += ascii(chunk.subarray(0, PDF_START.length - start.length));
			if (!PDF_START.startsWith(start)) throw fail({ kind: 'protocol', summary: 'The answer is not a PDF.' });
		}
		end = (end + ascii(chunk.subarray(-1024))).slice(-1024);
		yield chunk;
	}
	if (start !== PDF_START || !end.includes(PDF_END)) throw cutShort();
}

/** The bytes behind Base64 text, piece by piece; white space and the quotes of a JSON text are passed over. */
async function* decoded(body: Chunks, fail: Fail): AsyncGenerator<Uint8Array, void, undefined> {
	let rest = '';
	for await (const chunk of body) {
		const text = rest + ascii(chunk).replaceAll(/[\s"]/g, '');
		const whole = text.length - (text.length % 4);
		rest = text.slice(whole);
		if (whole > 0) yield bytesOfBase64(text.slice(0, whole), fail);
	}
	if (rest !== '') yield bytesOfBase64(rest.padEnd(4, '='), fail);
}

function bytesOfBase64(text: string, fail: Fail): Uint8Array {
	try {
		return fromBase64(text);
	} catch {
		throw fail({ kind: 'protocol', summary: 'The answer is not the Base64 text of a picture.' });
	}
}

/** Reads just enough to know what it is; nothing of it is lost. */
async function opened(
	body: Chunks,
): Promise<{ start: Uint8Array; chunks: Chunks; close: () => Promise<unknown> }> {
	const source = body[Symbol.asyncIterator]();
	let start = new Uint8Array(0);
	while (start.length < SIGNATURE) {
		const { done, value } = await source.next();
		if (done) break;
		const joined = new Uint8Array(start.length + value.length);
		joined.set(start);
		joined.set(value, start.length);
		start = joined;
	}
	// Whoever stops reading lets go of the connection.
	const close = async () => source.return?.();
	async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
		try {
			yield start;
			yield* { [Symbol.asyncIterator]: () => source };
		} finally {
			await close();
		}
	}
	return { start, chunks: chunks(), close };
}

function ascii(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return text;
}
