import { type AmlMatch, matchedScore, SCREENING_THRESHOLD } from '../aml.ts';
import type { Case } from '../case.ts';
import type { AmlReportOptions } from './aml-report.ts';
import { facts, heading, paragraph, startPage } from './sheet.ts';

type Document = PDFKit.PDFDocument;

export function cover(doc: Document, { record, resourceId, madeAt }: AmlReportOptions): void {
	const { applicant, aml } = record;
	startPage(doc, 'AML screening report');
	heading(doc, 'Case');
	facts(doc, [
		['Submission', record.submissionId],
		['Resource id', resourceId],
		['Status of the case', record.status],
		['Submitted', record.createdAt],
		['Report made', madeAt.toISOString()],
	]);
	heading(doc, 'Applicant');
	facts(doc, [
		['Name', applicant.fullName],
		['Date of birth', applicant.birthDate],
		['Nationality', applicant.nationality],
		['Gender', applicant.gender],
		['Issuing country', applicant.issuingCountry],
	]);
	heading(doc, 'Screening summary');
	facts(doc, [
		['Status', 'Red Flag'],
		['Risk level', aml?.riskLevel],
		['Matches', String(aml?.matches.length ?? 0)],
		['Matching threshold', String(SCREENING_THRESHOLD)],
	]);
}

export function matchPage(
	doc: Document,
	{ match, number, of, isAsked }: { match: AmlMatch; number: number; of: number; isAsked: boolean },
): void {
	startPage(doc, `Match ${number} of ${of}: ${match.name}`);
	if (isAsked) paragraph(doc, 'This is the match that the report was asked for.');
	heading(doc, 'Entry');
	facts(doc, [
		['Resource id', match.resourceId],
		['Name on the list', match.name],
		['Date of birth on the list', match.birthDate],
		['Nationality on the list', match.nationality],
		['Categories', match.categories.join(', ')],
	]);
	heading(doc, 'Scores');
	facts(doc, [
		['Matched score', String(matchedScore(match))],
		['Name', String(match.scores.name)],
		['Date of birth', String(match.scores.birthDate)],
		['Nationality', String(match.scores.nationality)],
	]);
	heading(doc, 'Sources');
	facts(
		doc,
		match.sources.map(({ list, reference, listedOn }) => [reference, `${list}, listed on ${listedOn}`]),
	);
	heading(doc, 'Remark');
	paragraph(doc, match.remark);
}

export function closing(doc: Document, { record, madeAt }: { record: Case; madeAt: Date }): void {
	startPage(doc, 'About this report');
	paragraph(
		doc,
		'Everything in this document is invented: the applicant, the watchlists and the entries. It was made by a local sandbox so that software can be tried out, and says nothing about any living person.',
	);
	heading(doc, 'How the score is made');
	paragraph(
		doc,
		'The matched score is the mean of the scores for name, date of birth and nationality. A date of birth or a nationality that differs counts 80. Entries under the threshold are not shown.',
	);
	heading(doc, 'What the categories mean for the risk');
	facts(doc, [
		['High', 'SAN-CURRENT, PEP-CURRENT, REL'],
		['Medium', 'PEP-LINKED, PEP-FORMER, SAN-FORMER, POI'],
		['Low', 'RRE, INS, DD'],
	]);
	doc.moveDown();
	paragraph(doc, `End of the report for submission ${record.submissionId}, made ${madeAt.toISOString()}.`);
}
