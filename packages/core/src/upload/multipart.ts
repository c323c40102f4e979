import type { RequestStream } from '../transports/transport.ts';
import { base64Length, base64Of } from './base64-stream.ts';
import { bytesOf, sizeOf, type UploadSource } from './upload-source.ts';

/** A part of a form. `name` and `type` are the endpoint's own, so they need no escaping. */
export type FormPart =
	| { name: string; text: string }
	| { name: string; file: UploadSource; type: 'image/jpeg' | 'image/png'; as: 'file' | 'base64-text' };

/**
 * A `multipart/form-data` body (RFC 7578) that is read from its sources while it is sent. Its length is known
 * beforehand, since a gateway may refuse bodies without `Content-Length`.
 */
export function multipart(parts: readonly FormPart[]): { contentType: string; body: RequestStream } {
	const boundary = freshBoundary(parts);
	const encoder = new TextEncoder();
	const heads = parts.map((part) => encoder.encode(`--${boundary}\r\n${headOf(part)}\r\n\r\n`));
	const end = encoder.encode(`--${boundary}--\r\n`);
	const lineEnd = encoder.encode('\r\n');
	const texts = parts.map((part) => ('text' in part ? encoder.encode(part.text) : undefined));
	const lengths = parts.map((part, at) => texts[at]?.length ?? fileLength(part));
	const size = [...heads.map((head) => head.length + lineEnd.length), ...lengths, end.length].reduce(
		(sum, length) => sum + length,
	);

	async function* stream(): AsyncGenerator<Uint8Array, void, undefined> {
		for (const [at, part] of parts.entries()) {
			yield heads[at] ?? end;
			if ('text' in part) yield texts[at] ?? lineEnd;
			else yield* part.as === 'file' ? bytesOf(part.file) : base64Of(bytesOf(part.file));
			yield lineEnd;
		}
		yield end;
	}
	return { contentType: `multipart/form-data; boundary=${boundary}`, body: { size, stream } };
}

function headOf(part: FormPart): string {
	const disposition = `Content-Disposition: form-data; name="${part.name}"`;
	if ('text' in part || part.as === 'base64-text') return disposition;
	const extension = part.type === 'image/png' ? 'png' : 'jpg';
	// Never the person's own file name: it may be a name.
	return `${disposition}; filename="${part.name}.${extension}"\r\nContent-Type: ${part.type}`;
}

function fileLength(part: FormPart): number {
	if ('text' in part) return 0;
	return part.as === 'file' ? sizeOf(part.file) : base64Length(sizeOf(part.file));
}

// Chance only has to keep the boundary out of the contents, which is no secret; texts are looked through.
function freshBoundary(parts: readonly FormPart[]): string {
	for (;;) {
		const digits = () => Math.random().toString(36).slice(2);
		const boundary = `argos-${digits()}${digits()}${digits()}`;
		if (!parts.some((part) => 'text' in part && part.text.includes(boundary))) return boundary;
	}
}
