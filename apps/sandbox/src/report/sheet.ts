import { drawable } from './drawable.ts';

type Document = PDFKit.PDFDocument;

const INK = '#1c2733';
const QUIET = '#5b6875';
const ACCENT = '#0b6e69';

/** The label that every page carries, so that no report is ever taken for a real one. */
export const LABEL = 'SANDBOX - fictional data';

/** Starts a page: label, watermark and headline. */
export function startPage(doc: Document, headline: string): void {
	doc.addPage();
	const { width, height } = doc.page;
	doc.save();
	doc.rotate(-35, { origin: [width / 2, height / 2] });
	doc.font('Helvetica-Bold').fontSize(96).fillColor(ACCENT).fillOpacity(0.06);
	doc.text('SANDBOX', 0, height / 2 - 48, { width, align: 'center', lineBreak: false });
	doc.restore();
	doc.fillOpacity(1).font('Helvetica').fontSize(9).fillColor(QUIET).text(LABEL, 56, 40);
	doc.rect(56, 56, width - 112, 2).fill(ACCENT);
	doc.font('Helvetica-Bold').fontSize(20).fillColor(INK).text(drawable(headline), 56, 76);
	doc.moveDown(0.6);
}

export function heading(doc: Document, text: string): void {
	doc.moveDown(0.8).font('Helvetica-Bold').fontSize(12).fillColor(ACCENT).text(drawable(text), 56);
	doc.moveDown(0.3);
}

export function paragraph(doc: Document, text: string): void {
	doc.font('Helvetica').fontSize(10).fillColor(INK).text(drawable(text), 56, undefined, { lineGap: 2 });
}

/** Lines of label and value; absent values are left out. */
export function facts(doc: Document, rows: [label: string, value: string | undefined][]): void {
	for (const [label, value] of rows) {
		if (value === undefined) continue;
		const top = doc.y;
		doc.font('Helvetica').fontSize(10).fillColor(QUIET).text(label, 56, top, { width: 150 });
		doc.fillColor(INK).text(drawable(value), 216, top, { width: doc.page.width - 272 });
		doc.moveDown(0.25);
	}
}
