import { createHash } from 'node:crypto';
import type { ImageType } from '../case.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { png } from './png.ts';

const PAPER = 1;
const TINT = 2;
const SKIN = 3;
const INK = 4;

const DRAW: Record<ImageType, (canvas: Canvas) => void> = {
	idImage: (canvas) => {
		card(canvas);
		portrait(canvas, { x: 78, y: 100, radius: 26, bottom: 168 });
		lines(canvas, { x: 140, y: 70, width: 140, count: 5 });
	},
	idBackImage: (canvas) => {
		card(canvas);
		canvas.box({ x: 20, y: 56, width: 280, height: 26, colour: INK });
		lines(canvas, { x: 32, y: 104, width: 250, count: 4 });
	},
	selfieImage: (canvas) => portrait(canvas, { x: 160, y: 90, radius: 48, bottom: 200 }),
	addressImage: (canvas) => {
		canvas.box({ x: 60, y: 8, width: 200, height: 184, colour: PAPER });
		lines(canvas, { x: 80, y: 56, width: 160, count: 7 });
	},
};

/**
 * A made-up picture of a case that says FICTIONAL: a card, a face or a letter, 320 by 200 pixels, PNG. The same
 * submission always gives the same one.
 */
export function drawnPicture(submissionId: string, type: ImageType): Uint8Array {
	const canvas = createCanvas(320, 200);
	DRAW[type](canvas);
	canvas.text({ x: 76, y: 16, text: 'FICTIONAL', scale: 3, colour: INK });
	const [red = 0, green = 0, blue = 0] = createHash('sha256').update(submissionId).digest();
	// Light enough for the dark letters, whatever the submission.
	const light = (value: number) => 150 + (value % 80);
	const background = [light(red), light(green), light(blue)] as const;
	const tint = [light(blue), light(red), light(green)] as const;
	const palette = [background, [250, 250, 246], tint, [222, 184, 150], [40, 44, 60]] as const;
	return png({ width: canvas.width, height: canvas.height, palette, indexes: canvas.indexes });
}

function card(canvas: Canvas): void {
	canvas.box({ x: 20, y: 8, width: 280, height: 176, colour: PAPER });
	canvas.box({ x: 20, y: 168, width: 280, height: 16, colour: TINT });
}

function portrait(canvas: Canvas, at: { x: number; y: number; radius: number; bottom: number }): void {
	const { x, y, radius, bottom } = at;
	canvas.disc({ x, y: bottom, radius: radius * 2, colour: TINT, bottom });
	canvas.disc({ x, y, radius, colour: SKIN });
	const eye = Math.max(2, Math.round(radius / 9));
	canvas.disc({ x: x - Math.round(radius / 2.5), y: y - eye, radius: eye, colour: INK });
	canvas.disc({ x: x + Math.round(radius / 2.5), y: y - eye, radius: eye, colour: INK });
	canvas.box({ x: x - 3 * eye, y: y + 4 * eye, width: 6 * eye, height: eye, colour: INK });
}

function lines(canvas: Canvas, at: { x: number; y: number; width: number; count: number }): void {
	for (let line = 0; line < at.count; line++) {
		const width = at.width - (line % 3) * 24;
		canvas.box({ x: at.x, y: at.y + line * 18, width, height: 6, colour: INK });
	}
}
