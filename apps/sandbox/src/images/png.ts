import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
	width: number;
	height: number;
	/** Red, green and blue of each colour. */
	palette: readonly (readonly [number, number, number])[];
	/** One number of the palette for each pixel, line by line. */
	indexes: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH = 8;
const INDEXED = 3;

/** A PNG file of indexed colours (ISO/IEC 15948). */
export function png({ width, height, palette, indexes }: Pixels): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([DEPTH, INDEXED], 8);
	// Each line begins with the number of its filter, 0 for none.
	const lines = Buffer.alloc((width + 1) * height);
	for (let y = 0; y < height; y++) {
		lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	}
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flat())),
		chunk('IDAT', deflateSync(lines)),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
	const frame = Buffer.alloc(body.length + 8);
	frame.writeUInt32BE(data.length, 0);
	frame.set(body, 4);
	frame.writeUInt32BE(crc32(body), body.length + 4);
	return frame;
}
