import type { Applicant } from '../case.ts';
import { idOf } from '../store/id.ts';

/** The same person gives the same id: name, birth date, gender and nationality (argos-api.md §5.3). */
export function applicantId({ fullName, birthDate, gender, nationality }: Applicant): string {
	const person = JSON.stringify([fullName.toLowerCase(), birthDate, gender, nationality]);
	return idOf({ seed: 0, kind: 'applicant', number: person });
}
