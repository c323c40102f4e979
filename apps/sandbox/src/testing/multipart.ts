const BOUNDARY = 'sandbox-test-boundary';

/** A part that is a file; plain texts are fields. */
export interface FilePart {
	file: string;
	/** One letter for each byte: what lies above 0xff is cut. */
	content: string;
	type?: string;
}

/** A `multipart/form-data` request, written out by hand: `{ method, headers, body }` for a raw call. */
export function multipart(
	fields: Record<string, string | FilePart | undefined>,
	method = 'POST',
): { method: string; headers: Record<string, string>; body: Buffer } {
	const parts = Object.entries(fields).flatMap(([name, value]) => {
		if (value === undefined) return [];
		const text = typeof value === 'string';
		const file = text ? '' : `; filename="${value.file}"\r\nContent-Type: ${value.type ?? 'image/jpeg'}`;
		const content = text ? value : value.content;
		return [`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`];
	});
	return {
		method,
		headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
		body: Buffer.from(`${parts.join('')}--${BOUNDARY}--\r\n`, 'latin1'),
	};
}
