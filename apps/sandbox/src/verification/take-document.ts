import type { Applicant, Case } from '../case.ts';
import { beginCase } from '../cases/begin-case.ts';
import { giveUpAfterThree } from '../cases/give-up-after-three.ts';
import { withPicture } from '../cases/pictures.ts';
import { retryCase } from '../cases/retry-case.ts';
import { saveCase } from '../cases/save-case.ts';
import { formText } from '../gateway/read-form.ts';
import { magicOf } from '../magic/magic-of.ts';
import { withoutAbsent } from '../wire/without-absent.ts';
import type { DocumentInput } from './check-document.ts';
import { readOff } from './read-off.ts';
import type { Step } from './step.ts';

/** Step 1: begins a case, or takes the document of a case once more. `reading` is absent when the OCR fails. */
export function takeDocument(
	{ project, form }: Step,
	{ email, idType, issuingCountry, idImage, idBackImage, retried }: DocumentInput,
): { record: Case; reading?: Applicant } {
	const reading = magicOf(email).ocrFails ? undefined : readOff(project, { idType, issuingCountry });
	const [userid, cf1, cf2, cf3] = ['userid', 'cf1', 'cf2', 'cf3'].map((name) => formText(form, name));
	const applicant: Applicant = {
		fullName: '',
		idType,
		issuingCountry,
		...reading,
		...withoutAbsent({ cf1, cf2, cf3 }),
	};
	const begun =
		retried === undefined
			? beginCase(project, { email, applicant, ...withoutAbsent({ userid }) })
			: retryCase(
					project,
					{ ...retried, applicant: { ...retried.applicant, ...applicant } },
					{ retryCode: 'other', retryMsg: '1. The document was sent again' },
				);
	const front = withPicture(project, begun, { type: 'idImage', bytes: idImage });
	const record = idBackImage
		? withPicture(project, front, { type: 'idBackImage', bytes: idBackImage })
		: front;
	saveCase(project, record);
	return { record: giveUpAfterThree(project, record), ...(reading && { reading }) };
}
