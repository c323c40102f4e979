/** A small drawing surface of colour numbers. Coordinates are pixels from the upper left corner. */
export interface Canvas {
	width: number;
	height: number;
	indexes: Uint8Array;
	box(at: { x: number; y: number; width: number; height: number; colour: number }): void;
	/** Only what lies above `bottom` is drawn. */
	disc(at: { x: number; y: number; radius: number; colour: number; bottom?: number }): void;
	/** Letters of {@link GLYPHS}, each dot `scale` pixels wide. */
	text(at: { x: number; y: number; text: string; scale: number; colour: number }): void;
}

/** Five columns and seven lines; the bits of a number are the dots of a line. */
const GLYPHS: Record<string, readonly number[]> = {
	A: [14, 17, 17, 31, 17, 17, 17],
	C: [14, 17, 16, 16, 16, 17, 14],
	F: [31, 16, 16, 30, 16, 16, 16],
	I: [14, 4, 4, 4, 4, 4, 14],
	L: [16, 16, 16, 16, 16, 16, 31],
	N: [17, 25, 21, 21, 19, 17, 17],
	O: [14, 17, 17, 17, 17, 17, 14],
	T: [31, 4, 4, 4, 4, 4, 4],
};
const COLUMNS = 5;

export function createCanvas(width: number, height: number): Canvas {
	const indexes = new Uint8Array(width * height);
	const box: Canvas['box'] = ({ x, y, width: wide, height: high, colour }) => {
		for (let line = Math.max(0, y); line < Math.min(height, y + high); line++) {
			indexes.fill(colour, line * width + Math.max(0, x), line * width + Math.min(width, x + wide));
		}
	};
	return {
		width,
		height,
		indexes,
		box,
		disc: ({ x, y, radius, colour, bottom = height }) => {
			for (let line = y - radius; line < Math.min(bottom, y + radius); line++) {
				const half = Math.round(Math.sqrt(Math.max(0, radius ** 2 - (line - y) ** 2)));
				box({ x: x - half, y: line, width: 2 * half, height: 1, colour });
			}
		},
		text: ({ x, y, text, scale, colour }) => {
			for (const [place, letter] of [...text].entries()) {
				for (const [line, bits] of (GLYPHS[letter] ?? []).entries()) {
					for (let column = 0; column < COLUMNS; column++) {
						if (((bits >> (COLUMNS - 1 - column)) & 1) === 0) continue;
						const left = x + (place * (COLUMNS + 1) + column) * scale;
						box({ x: left, y: y + line * scale, width: scale, height: scale, colour });
					}
				}
			}
		},
	};
}
