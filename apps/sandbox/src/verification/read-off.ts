import type { Applicant } from '../case.ts';
import type { Project } from '../project.ts';
import { person } from '../seed/person.ts';
import { createRandom } from '../seed/random.ts';
import { withoutAbsent } from '../wire/without-absent.ts';

/** What a document shows. Nothing is read here: a person is made up, the same by seed and order. */
export function readOff(
	{ seed, store }: Project,
	{ idType, issuingCountry }: { idType: string; issuingCountry: string },
): Applicant {
	const number = store.next('document');
	const { applicant } = person({ random: createRandom(seed + number), number });
	const { fullName, firstName = '', lastName = '', birthDate = '', gender = '', issueDate = '' } = applicant;
	const { expireDate = '', documentNumber = '' } = applicant;
	const shown = { fullName, firstName, lastName, birthDate, gender, issueDate, expireDate, documentNumber };
	return { ...shown, nationality: issuingCountry, idType, issuingCountry };
}

/** `reviewOCRData` of step 1; the last two only for Korean documents (argos-api.md §7). */
export function ocrData(applicant: Applicant): Record<string, unknown> {
	const isKorean = applicant.issuingCountry === 'KOR';
	const isLicence = isKorean && applicant.idType === 'drivers_license';
	return withoutAbsent({
		ocr_birthDate: applicant.birthDate,
		ocr_issueDate: applicant.issueDate,
		ocr_expireDate: applicant.expireDate,
		ocr_lastName: applicant.lastName,
		ocr_firstName: applicant.firstName,
		ocr_name: applicant.fullName,
		ocr_gender: applicant.gender,
		ocr_nationality: applicant.nationality,
		ocr_identityNumber: isKorean ? applicant.documentNumber : undefined,
		ocr_licenseNumber: isLicence ? applicant.documentNumber : undefined,
	});
}
