import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { Case } from '../case.ts';
import { closing, cover, matchPage } from './pages.ts';

export interface AmlReportOptions {
	record: Case;
	/** The match that was asked for; it is marked on its page. */
	resourceId: string;
	madeAt: Date;
}

/**
 * The AML report as a PDF stream: a cover, a page for each match, a closing page.
 * What a report of ARGOS holds is not documented; this one shows what a reader needs to try a workflow.
 */
export function amlReport({ record, resourceId, madeAt }: AmlReportOptions): Readable {
	const doc = new PDFDocument({
		size: 'A4',
		margins: { top: 56, right: 56, bottom: 56, left: 56 },
		autoFirstPage: false,
		info: { Title: 'AML screening report (sandbox)', Author: 'ARGOS sandbox', CreationDate: madeAt },
	});
	const matches = record.aml?.matches ?? [];
	cover(doc, { record, resourceId, madeAt });
	for (const [index, match] of matches.entries()) {
		matchPage(doc, {
			match,
			number: index + 1,
			of: matches.length,
			isAsked: match.resourceId === resourceId,
		});
	}
	closing(doc, { record, madeAt });
	doc.end();
	return doc as unknown as Readable;
}
