import type { Choice } from './field.ts';

/** The vendor's own names as choices, with labels in words: `idcard_issueDate` becomes `Idcard Issue Date`. */
export function choicesOf(values: readonly string[]): Choice[] {
	return values.map((value) => ({ value, label: LABELS[value] ?? inWords(value) }));
}

const LABELS: Readonly<Record<string, string>> = {
	id_image: 'ID Image',
	OCR_raw: 'OCR (Raw)',
	ocr: 'OCR',
	applicant_id: 'Applicant ID',
	userid: 'User ID',
	ip_address: 'IP Address',
	idcard_issuingCountry: 'Issuing Country',
	idcard_issueDate: 'Issue Date',
	idcard_expireDate: 'Expiry Date',
	idType: 'ID Type',
	ssnNumber: 'SSN Number',
	cf1: 'Custom Field 1',
	cf2: 'Custom Field 2',
	cf3: 'Custom Field 3',
};

function inWords(name: string): string {
	const words = name.replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2').split(/[_ ]/);
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
